// Lines that the pages of a source share have no weight, whatever the order in which the pages came.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/index.h"

using namespace tracuu;

namespace {

constexpr const char* kFooter = "Bộ trưởng Bộ Y tế Trịnh Văn Hạc chỉ đạo trang tin này";
constexpr const char* kTopics[] = {"Tiêm chủng mở rộng ở huyện miền núi", "Khánh thành trạm y tế xã Bản Lầu",
                                   "Tập huấn phòng cháy cho bệnh viện", "Giao ban công tác dân số quý một",
                                   "Trao học bổng cho sinh viên điều dưỡng", "Kiểm tra bếp ăn tập thể khu công nghiệp",
                                   "Hội thi giáo viên dạy giỏi", "Ra quân làm sạch bãi biển",
                                   "Đối thoại với doanh nghiệp dược", "Sơ kết phong trào hiến máu"};

Document page(const std::string& id, const std::string& source, const std::string& text) {
  return {id, "Trang " + id, text, {{"source", {source}}}};
}

// Ten pages of one site with its footer, one page of another site that says what the footer says.
std::vector<Document> pages() {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < std::size(kTopics); ++i)
    documents.push_back(page("p" + std::to_string(i), "Cổng Y tế", std::string(kTopics[i]) + ".\nNội dung cuộc họp.\n" + kFooter));
  documents.push_back(page("other", "Báo Xã", "Chuyến thăm.\nBộ trưởng Bộ Y tế Trịnh Văn Hạc chỉ đạo trang tin này"));
  return documents;
}

Index loaded(const std::vector<Document>& documents) {
  Index index = Index::in_memory();
  std::size_t at = 0;
  index.bulk_load([&]() -> std::optional<Document> {
    if (at == documents.size()) return std::nullopt;
    return documents[at++];
  });
  return index;
}

std::vector<std::string> found(const Index& index, const std::string& typed) {
  std::vector<std::string> ids;
  for (const Hit& hit : index.search(typed, {.limit = 50})) ids.push_back(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("a footer that names the minister answers on no page") {
  const Index index = loaded(pages());
  CHECK(found(index, "bộ trưởng bộ y tế chỉ đạo") == std::vector<std::string>{"other", "p1"});  // p1 is of a trạm y tế
  CHECK(found(index, "\"trinh van hac\"") == std::vector<std::string>{"other"});
  // What the pages say themselves is found as ever, and quoted without the footer.
  const Hits hits = index.search("khánh thành trạm y tế trang tin");
  REQUIRE(!hits.empty());
  CHECK(hits[0].id == "p1");
  CHECK(hits[0].snippet.plain().find("Trịnh") == std::string::npos);
}

TEST_CASE("shared lines do not depend on the order of the documents") {
  std::vector<Document> documents = pages();
  const std::vector<std::string> answer = found(loaded(documents), "bo truong tiem chung chi dao");
  std::reverse(documents.begin(), documents.end());
  CHECK(found(loaded(documents), "bo truong tiem chung chi dao") == answer);
  std::rotate(documents.begin(), documents.begin() + 4, documents.end());
  CHECK(found(loaded(documents), "bo truong tiem chung chi dao") == answer);
}

TEST_CASE("shared lines of documents added one by one are learned by compaction") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (const Document& document : pages()) writer.add(document);
  writer.commit();
  CHECK(found(index, "trịnh văn hạc").size() == 11);
  { const Writer gone = std::move(writer); }
  index.compact();
  CHECK(found(index, "trịnh văn hạc") == std::vector<std::string>{"other"});
}

TEST_CASE("a line of few documents, or of few of a source's, keeps its weight") {
  std::vector<Document> documents = pages();
  documents.resize(4);
  CHECK(found(loaded(documents), "trịnh văn hạc").size() == 4);
  documents = pages();
  for (int i = 0; i < 25; ++i) documents.push_back(page("n" + std::to_string(i), "Cổng Y tế", "Tin số " + std::to_string(i)));
  CHECK(found(loaded(documents), "trịnh văn hạc").size() == 11);
}

TEST_CASE("a line of one word and a figure keeps its weight") {
  std::vector<Document> documents;
  for (int i = 0; i < 10; ++i) documents.push_back(page("l" + std::to_string(i), "Luật", "Điều 5\nVăn bản " + std::to_string(i)));
  CHECK(found(loaded(documents), "điều 5").size() == 10);
}
