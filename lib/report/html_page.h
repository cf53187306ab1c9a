// A web page as its reader sees it: lines of text, and what its head says about it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::detail {

/// Elements within each other deeper than this are refused.
inline constexpr std::size_t kMaxHtmlDepth = 512;

/// Pages with more character references (`&eacute;`, `&#233;`) are refused.
inline constexpr std::size_t kMaxHtmlEntities = 1'000'000;

struct HtmlPage {
  std::string text;     ///< a line a block; without scripts, styles and navigation
  std::string title;    ///< of <title>
  std::string heading;  ///< of the first <h1>
  std::string canonical;                    ///< address of <link rel="canonical">
  std::vector<std::string> times;           ///< datetime of every <time>
  std::vector<std::string> linked_data;     ///< bodies of <script type="application/ld+json">
  std::map<std::string, std::string> meta;  ///< content by name, property or itemprop in small letters; the first counts
};

/// Reads a page of well-formed UTF-8. Nothing is fetched and no entity but HTML's own is known.
/// @throws Error too_large if it is nested deeper than kMaxHtmlDepth or has more than kMaxHtmlEntities.
HtmlPage read_html(std::string_view utf8);

}  // namespace tracuu::detail
