// words: tokens → documents named by kind and number.
#include "words/citation.h"

#include <algorithm>
#include <vector>

#include "base/split.h"
#include "words/document_kinds.h"

namespace tracuu::detail {
namespace {

constexpr std::uint64_t kSign = kOtherWord << 1;  // ids of signs, NQ, stand above all keys of words
constexpr std::size_t kMaxDigits = 5;

std::uint64_t syllable(std::string_view text) { return word_key(TokenKind::syllable, text, {}).folded; }

struct Names {
  std::vector<std::vector<std::uint64_t>> kinds;  // their words backwards, in the order of kDocumentKinds
  std::uint64_t number = syllable("số");
  std::array<std::uint64_t, 6> units{syllable("tháng"), syllable("năm"),  syllable("ngày"),
                                     syllable("tuần"),  syllable("giờ"), syllable("người")};

  Names() {
    for (const DocumentKind& kind : kDocumentKinds) {
      auto& words = kinds.emplace_back();
      for (const std::string_view word : split(kind.name, ' ')) words.push_back(syllable(word));
      std::reverse(words.begin(), words.end());
    }
  }
  bool is_unit(std::uint64_t folded) const { return std::find(units.begin(), units.end(), folded) != units.end(); }
};

const Names& names() {
  static const Names names;
  return names;
}

// Telex with the keyboard off, QDD-TTg and NQ/DDUK, is QĐ-TTg and NQ/ĐUK.
std::string crossed(std::string_view folded) {
  std::string out(folded);
  for (std::size_t at = 0; (at = out.find("dd", at)) != out.npos;) out.erase(at, 1);
  return out;
}

// Two signs of one kind, QĐi and QyĐ, are one: its name counts.
Citation citation(std::size_t kind, std::string_view number, std::string_view issuer = {}) {
  std::string form = "citation ";
  form.append(kDocumentKinds[kind].name).append(" ").append(number);
  Citation cited{hashed_key(form), std::nullopt};
  if (!issuer.empty()) cited.issued = hashed_key(form.append(" ").append(crossed(issuer)));
  return cited;
}

std::optional<std::size_t> kind_of_sign(std::string_view folded) {
  const DocumentKind* const kind = document_kind(folded);
  if (!kind && folded.find("dd") != folded.npos) return kind_of_sign(crossed(folded));
  if (!kind) return std::nullopt;
  return static_cast<std::size_t>(kind - kDocumentKinds.data());
}

// Without its zeros; empty if it can be no document's number.
std::string_view number_of(std::string_view digits) {
  if (digits.size() > kMaxDigits || digits.find_first_not_of("0123456789") != digits.npos) return {};
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

}  // namespace

std::optional<Citation> citation_of_code(std::string_view folded) {
  const std::size_t digits = std::min(folded.find_first_not_of("0123456789"), folded.size());
  const std::string_view number = number_of(folded.substr(0, digits));
  if (number.empty()) return std::nullopt;
  for (std::size_t at = digits; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of("-/", at), folded.size());
    if (const auto kind = kind_of_sign(folded.substr(at, end - at)))
      return citation(*kind, number, folded.substr(std::min(end + 1, folded.size())));
    at = end + 1;
  }
  return std::nullopt;
}

std::optional<Citation> Citations::next(const SeenToken& token) {
  if (token.part) return std::nullopt;
  std::optional<Citation> found = after_number(token);
  const auto sign = token.kind == TokenKind::word ? kind_of_sign(token.folded_text) : std::nullopt;
  if (token.kind == TokenKind::code && !found) found = citation_of_code(token.folded_text);
  if (token.kind == TokenKind::code && !found) found = behind_kind(token.folded_text);
  if (token.kind == TokenKind::number) number_ = number_of(token.folded_text);
  if (!number_.empty()) kind_ = kind_before();
  remember(sign ? kSign + *sign : token.folded);
  return found;
}

// Nghị quyết 15-TU, NQ-04-ĐUK: the kind stands before a code that names none.
std::optional<Citation> Citations::behind_kind(std::string_view code) const {
  const std::size_t digits = std::min(code.find_first_not_of("0123456789"), code.size());
  const std::string_view number = number_of(code.substr(0, digits));
  const auto kind = number.empty() ? std::nullopt : kind_before();
  if (!kind) return std::nullopt;
  return citation(*kind, number, code.substr(std::min(digits + 1, code.size())));
}

// What the last number waited for: a unit makes it a quantity, a sign behind it names the kind (04 NQ), a word the issuer.
std::optional<Citation> Citations::after_number(const SeenToken& token) {
  if (number_.empty()) return std::nullopt;
  std::optional<Citation> found;
  const bool word = token.kind == TokenKind::word;
  if (kind_ && !(token.kind == TokenKind::syllable && names().is_unit(token.folded)))
    found = citation(*kind_, number_, word ? token.folded_text : std::string_view());
  else if (const auto sign = word ? kind_of_sign(token.folded_text) : std::nullopt)
    found = citation(*sign, number_);
  number_.clear();
  return found;
}

std::optional<Citation> Citations::end() {
  std::optional<Citation> found;
  if (!number_.empty() && kind_) found = citation(*kind_, number_);
  number_.clear();
  last_.fill(0);
  return found;
}

// The kind that the last words name, "số" left out; the longest name wins.
std::optional<std::size_t> Citations::kind_before() const {
  const auto* const from = last_.begin() + (last_.front() == names().number ? 1 : 0);
  if (*from >= kSign) return static_cast<std::size_t>(*from - kSign);
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < names().kinds.size(); ++i) {
    const auto& words = names().kinds[i];
    if (words.size() > static_cast<std::size_t>(last_.end() - from) || !std::equal(words.begin(), words.end(), from)) continue;
    if (!best || words.size() > names().kinds[*best].size()) best = i;
  }
  return best;
}

void Citations::remember(std::uint64_t id) {
  std::copy_backward(last_.begin(), last_.end() - 1, last_.end());
  last_.front() = id;
}

}  // namespace tracuu::detail
