"""What a careful reader finds in a report, with positions in str."""

import datetime
import pickle

import tracuu

TEXT = """😀 Đại hội chi bộ

Ngày 05/3/2021, tại xã Vĩnh Hòa, đồng chí Trần Thị Hoa, Bí thư Chi bộ, chủ trì Đại hội Đảng bộ Sở Y tế lần thứ XII, nhiệm kỳ
2020 – 2025; triển khai Kế hoạch số 04 – KH/ĐU trong quý II/2021. Đồng chí Trần Thị Hoa phát biểu."""


def test_findings_stand_where_they_say() -> None:
    report = tracuu.read_report(TEXT)
    text, found = report.text, report.findings
    assert [text[date.range] for date in found.dates] == ["05/3/2021"]
    assert (found.dates[0].date, found.dates[0].year_written) == (datetime.date(2021, 3, 5), True)
    assert [(text[each.range], each.canonical, each.kind) for each in found.documents] == [("04 – KH/ĐU", "04-KH/ĐU", "KH")]
    [person] = [person for person in found.people if person.name == "Trần Thị Hoa"]
    assert [text[mention.name] for mention in person.mentions] == ["Trần Thị Hoa"] * 2
    assert text[person.mentions[0].honorific] == "đồng chí"
    assert [text[role] for role in person.mentions[0].roles] == person.roles == ["Bí thư Chi bộ"]
    assert [(each.first, each.last) for each in found.periods] == [(2020, 2025)]
    assert [(each.quarter, each.year) for each in found.quarters] == [(2, 2021)]
    assert found.terms[0].ordinal == 12 and text[found.terms[0].range].endswith("XII")


def test_every_finding_of_the_sample_reports_is_what_it_stands_on(folder) -> None:  # type: ignore[no-untyped-def]
    named = 0
    for report in tracuu.reports_in(folder):
        text, found = report.text, report.findings
        for name in [*found.agencies, *found.places]:
            assert tracuu.fold(text[name.range]) == tracuu.fold(name.name)
            named += 1
        for person in found.people:
            assert tracuu.fold(text[person.mentions[0].name]) == tracuu.fold(person.name)
        for line in [*found.boilerplate, *found.captions]:
            assert text[line].strip()
        for repeat in found.repeats:
            assert repeat.first.stop <= repeat.range.start
    assert named > 100


def test_findings_are_values() -> None:
    found = tracuu.read_report(TEXT).findings
    assert found == tracuu.read_report(TEXT).findings != tracuu.read_report("Họp").findings
    assert pickle.loads(pickle.dumps(found)) == found
    assert repr(found).startswith("Findings(") and "people=" in repr(found)
    assert "canonical='04-KH/ĐU'" in repr(found.documents[0]) and found.dates[0] != found.documents[0]
