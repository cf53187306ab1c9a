"""Documents of one's own, with fields of one's own: add, replace, remove, commit."""

import dataclasses
import datetime

import tracuu


@dataclasses.dataclass
class Meeting:
    id: str
    title: str
    text: str
    published: datetime.date
    unit: str


def show(index: tracuu.Index, typed: str) -> None:
    print(typed)
    for hit in index.search(typed):
        print(f"   {hit.id}: {hit.title}")


unit = tracuu.Field("unit", facet=True, aliases=["đơn vị"])
index = tracuu.Index.in_memory(schema=tracuu.Schema([*tracuu.Schema.reports().fields, unit]))

with index.writer() as writer:
    # A dataclass or a dict will do: what is not id, title or text is a field.
    writer.add(
        Meeting(
            id="1",
            title="Họp chi bộ tháng 3",
            text="Chi bộ họp bàn việc kết nạp đảng viên mới.",
            published=datetime.date(2021, 3, 5),
            unit="Văn phòng Bộ",
        )
    )
    writer.add(
        {
            "id": "2",
            "title": "Họp giao ban",
            "text": "Giao ban công tác phòng dịch.",
            "published": "2021-03-08",
            "unit": "Cục Y tế dự phòng",
        }
    )
show(index, "dang vien")
show(index, 'họp unit:"van phong bo"')

# A document of the same id replaces the old one; nobody sees a change before it is committed.
writer = index.writer()
writer.add(id="2", title="Họp giao ban đầu tuần", text="Giao ban công tác kết nạp đảng viên.")
show(index, "kết nạp đảng viên")
writer.commit()
show(index, "kết nạp đảng viên")

writer.remove("1")
writer.commit()
show(index, "kết nạp đảng viên")

# What cannot be stored is refused by itself, with the reason.
try:
    writer.add(id="", title="Không có tên")
except tracuu.Error as error:
    print(error.kind)
