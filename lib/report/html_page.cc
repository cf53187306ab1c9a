// Reads HTML with libxml2's push parser: events only, no tree, so that no page is too large or too deep for the memory.
#include "report/html_page.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;  // bytes handed to the parser at once
constexpr std::size_t kMaxLinkedData = std::size_t{1} << 18;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Elements whose content nobody reads as the article's text.
constexpr std::array<std::string_view, 20> kSilent = {
    "script", "style",  "noscript", "template", "nav",    "aside",  "footer", "form",   "button", "select",
    "option", "input",  "textarea", "svg",      "iframe", "object", "canvas", "dialog", "audio",  "video"};
constexpr std::array<std::string_view, 4> kVoid = {"input", "img", "br", "hr"};
/// Elements that run on within a line.
constexpr std::array<std::string_view, 22> kInline = {"a",    "b",   "i",    "u",     "em",   "strong", "span", "font",
                                                      "sup",  "sub", "mark", "small", "time", "abbr",   "q",    "cite",
                                                      "code", "bdo", "bdi",  "big",   "s",    "label"};
/// Words of class and id of what is around an article.
constexpr std::array<std::string_view, 20> kAroundClasses = {
    "nav",        "navbar",   "menu",  "breadcrumb", "breadcrumbs", "sidebar",  "pagination",
    "pager",      "related",  "share", "social",     "comments",    "comment",  "advertisement",
    "banner-ads", "site-footer", "main-menu", "mainmenu", "topmenu", "skip-link"};
constexpr std::array<std::string_view, 5> kAroundRoles = {"navigation", "banner", "contentinfo", "search",
                                                          "complementary"};

std::string small_letters(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes && *attributes; attributes += 2)
    if (view(attributes[0]) == name) return view(attributes[1]);
  return {};
}

bool has_word_of(std::string_view list) {
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    if (is_one_of(small_letters(list.substr(0, end)), kAroundClasses)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

/// Collects what the parser's events say.
class Collector {
 public:
  HtmlPage page;
  bool too_deep = false;

  void start(std::string_view name, const xmlChar** attributes) {
    if (++depth_ > kMaxHtmlDepth) too_deep = true;
    if (name == "meta") read_meta(attributes);
    if (name == "link" && attribute(attributes, "rel") == "canonical") page.canonical = attribute(attributes, "href");
    if (name == "script" && attribute(attributes, "type") == "application/ld+json") linked_data_ = depth_;
    if (linked_data_ == depth_) page.linked_data.emplace_back();
    if (name == "title" && page.title.empty()) title_ = depth_;
    if (silent_ == 0 && is_silent(name, attributes)) silent_ = depth_;
    if (silent_ > 0) return;
    if (name == "time" && !attribute(attributes, "datetime").empty())
      page.times.emplace_back(attribute(attributes, "datetime"));
    if (name == "h1" && page.heading.empty()) heading_ = depth_;
    if (name == "td" || name == "th") blank_ = true;
    else if (!is_one_of(name, kInline)) end_line();
  }

  void end(std::string_view name) {
    if (linked_data_ == depth_) linked_data_ = 0;
    if (title_ == depth_) title_ = 0;
    if (heading_ == depth_) heading_ = 0;
    if (silent_ == depth_) silent_ = 0;
    else if (silent_ == 0 && !is_one_of(name, kInline) && name != "td" && name != "th") end_line();
    if (depth_ > 0) --depth_;
  }

  void characters(std::string_view text) {
    if (linked_data_ > 0 && page.linked_data.back().size() + text.size() <= kMaxLinkedData)
      page.linked_data.back() += text;
    if (title_ > 0) append(page.title, text);
    if (heading_ > 0) append(page.heading, text);
    if (silent_ == 0 && title_ == 0) append_to_text(text);
  }

 private:
  static bool is_silent(std::string_view name, const xmlChar** attributes) {
    if (is_one_of(name, kSilent)) return !is_one_of(name, kVoid);
    if (name == "body" || name == "html" || name == "article" || name == "main") return false;
    return is_one_of(attribute(attributes, "role"), kAroundRoles) || has_word_of(attribute(attributes, "class")) ||
           has_word_of(attribute(attributes, "id")) || attribute(attributes, "aria-hidden") == "true";
  }

  void read_meta(const xmlChar** attributes) {
    for (const std::string_view key : {"name", "property", "itemprop"}) {
      const auto name = attribute(attributes, key);
      if (!name.empty()) page.meta.emplace(small_letters(name), attribute(attributes, "content"));
    }
  }

  /// Appends with blanks made one.
  static void append(std::string& out, std::string_view text) {
    for (const char c : text) {
      const bool blank = static_cast<unsigned char>(c) <= ' ';
      if (!blank) out.push_back(c);
      else if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
  }

  void append_to_text(std::string_view text) {
    for (const char c : text) {
      if (static_cast<unsigned char>(c) <= ' ') {
        blank_ = true;
        continue;
      }
      if (!page.text.empty() && page.text.back() != '\n' && blank_) page.text.push_back(' ');
      blank_ = false;
      page.text.push_back(c);
    }
  }

  void end_line() {
    blank_ = false;
    if (!page.text.empty() && page.text.back() != '\n') page.text.push_back('\n');
  }

  std::size_t depth_ = 0;
  // The depth of the element we are in; 0 if we are in none.
  std::size_t silent_ = 0, title_ = 0, heading_ = 0, linked_data_ = 0;
  bool blank_ = false;
};

Collector& collector(void* context) { return *static_cast<Collector*>(context); }

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  collector(context).start(view(name), attributes);
}
void on_end(void* context, const xmlChar* name) { collector(context).end(view(name)); }
void on_characters(void* context, const xmlChar* text, int size) {
  collector(context).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const {
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};

std::string trimmed(std::string text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

HtmlPage read_html(std::string_view utf8) {
  if (std::ranges::count(utf8, '&') > static_cast<std::ptrdiff_t>(kMaxHtmlEntities))
    throw Error(ErrorKind::too_large, "the page has more than " + std::to_string(kMaxHtmlEntities) +
                                          " character references; save it as text");
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  htmlSAXHandler events{};
  events.startElement = on_start;
  events.endElement = on_end;
  events.characters = on_characters;
  events.cdataBlock = on_characters;  // the content of scripts
  events.ignorableWhitespace = on_characters;
  Collector collected;
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&events, &collected, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (!parser) throw Error(ErrorKind::io, "the HTML parser could not be made: out of memory");
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
  // A page that begins with a stray end tag would end there; a second <html> changes nothing.
  htmlParseChunk(parser.get(), "<html>", 6, 0);
  while (!utf8.empty() && !collected.too_deep) {
    const auto block = utf8.substr(0, kBlock);
    utf8.remove_prefix(block.size());
    htmlParseChunk(parser.get(), block.data(), static_cast<int>(block.size()), 0);
  }
  if (collected.too_deep) {
    xmlStopParser(parser.get());
    throw Error(ErrorKind::too_large, "the page's elements are nested deeper than " + std::to_string(kMaxHtmlDepth) +
                                          " levels; save it as text");
  }
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  collected.page.title = trimmed(std::move(collected.page.title));
  collected.page.heading = trimmed(std::move(collected.page.heading));
  return std::move(collected.page);
}

}  // namespace tracuu::detail
