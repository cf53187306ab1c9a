// Documents of one's own, with fields of one's own: add, replace, remove, commit.
#include <tracuu/tracuu.h>
#include <iostream>

namespace {

void print(const tracuu::Index& index, const char* typed) {
  std::cout << typed << "\n";
  for (const auto& hit : index.search(typed)) std::cout << "   " << hit.id << ": " << hit.title << "\n";
}

}  // namespace

int main() {
  tracuu::Schema schema = tracuu::Schema::reports();
  schema.fields.push_back(
      {.name = "unit", .kind = tracuu::FieldKind::keyword, .facet = true, .aliases = {"đơn vị"}});
  auto index = tracuu::Index::in_memory({.schema = schema});

  auto writer = index.writer();
  writer.add({.id = "1",
              .title = "Họp chi bộ tháng 3",
              .text = "Chi bộ họp bàn việc kết nạp đảng viên mới.",
              .fields = {{"published", {"2021-03-05"}}, {"unit", {"Văn phòng Bộ"}}}});
  writer.add({.id = "2",
              .title = "Họp giao ban",
              .text = "Giao ban công tác phòng dịch.",
              .fields = {{"published", {"2021-03-08"}}, {"unit", {"Cục Y tế dự phòng"}}}});
  writer.commit();
  print(index, "dang vien");
  print(index, "họp unit:\"van phong bo\"");

  // A document of the same id replaces the old one; nobody sees a change before it is committed.
  writer.add(
      {.id = "2", .title = "Họp giao ban đầu tuần", .text = "Giao ban công tác kết nạp đảng viên.", .fields = {}});
  print(index, "kết nạp đảng viên");
  writer.commit();
  print(index, "kết nạp đảng viên");

  writer.remove("1");
  writer.commit();
  print(index, "kết nạp đảng viên");

  // What cannot be stored is refused by itself, with the reason.
  try {
    writer.add({.id = "", .title = "Không có tên", .text = "", .fields = {}});
  } catch (const tracuu::Error& error) {
    std::cout << tracuu::to_string(error.kind()) << "\n";
  }
}
