// Kinds of documents as their numbers name them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tracuu::detail {

struct DocumentKind {
  std::string_view folded, sign, name;
};

inline constexpr std::array<DocumentKind, 25> kDocumentKinds = {{
    {"bb", "BB", "Biên bản"},
    {"bc", "BC", "Báo cáo"},
    {"cd", "CĐ", "Công điện"},
    {"ct", "CT", "Chỉ thị"},
    {"ctr", "CTr", "Chương trình"},
    {"cv", "CV", "Công văn"},
    {"da", "ĐA", "Đề án"},
    {"gm", "GM", "Giấy mời"},
    {"gp", "GP", "Giấy phép"},
    {"hd", "HD", "Hướng dẫn"},
    {"kh", "KH", "Kế hoạch"},
    {"kl", "KL", "Kết luận"},
    {"nd", "NĐ", "Nghị định"},
    {"nq", "NQ", "Nghị quyết"},
    {"pa", "PA", "Phương án"},
    {"qc", "QC", "Quy chế"},
    {"qd", "QĐ", "Quyết định"},
    {"qdi", "QĐi", "Quy định"},
    {"qyd", "QyĐ", "Quy định"},
    {"tb", "TB", "Thông báo"},
    {"tc", "TC", "Thông cáo"},
    {"tt", "TT", "Thông tư"},
    {"ttlt", "TTLT", "Thông tư liên tịch"},
    {"ttr", "TTr", "Tờ trình"},
    {"vbhn", "VBHN", "Văn bản hợp nhất"},
}};

/// The kind of this folded sign; nullptr if there is none.
constexpr const DocumentKind* document_kind(std::string_view folded) {
  const auto* const found = std::ranges::find(kDocumentKinds, folded, &DocumentKind::folded);
  return found == kDocumentKinds.end() ? nullptr : found;
}

}  // namespace tracuu::detail
