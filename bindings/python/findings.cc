// findings.h: what a careful reader finds in a report. Bound values count code points of Report::text, see in_code_points().
#include "tracuu/findings.h"

#include "findings.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

// A range of the text, a member of every finding, under its own name.
template <typename Class>
void bind_range(nb::class_<Class>& bound, const char* name, ByteRange Class::*range, const char* says) {
  static const std::string returns = "(self) -> slice[int, int, None]";
  const std::string signature = "def " + std::string(name) + returns;
  bound.def_prop_ro(
      name, [range](const Class& self) { return as_slice(self.*range); }, nb::sig(signature.c_str()), says);
}

template <typename Class>
void bind_ranges(nb::class_<Class>& bound, const char* name, std::vector<ByteRange> Class::*ranges, const char* says) {
  const std::string signature = "def " + std::string(name) + "(self) -> list[slice[int, int, None]]";
  bound.def_prop_ro(
      name,
      [ranges](const Class& self) {
        nb::list slices;
        for (const ByteRange range : self.*ranges) slices.append(as_slice(range));
        return slices;
      },
      nb::sig(signature.c_str()), says);
}

// What all findings have: they are values, and their repr is a call.
template <typename Class, typename... Member>
void bind_finding(nb::class_<Class>& bound, Member Class::*... member) {
  bound.def(
      "__repr__", [](nb::handle self) { return in_python("_plain", "finding")(self); },
      nb::sig("def __repr__(self) -> str"));
  bind_value(bound, member...);
}

constexpr const char* kWhere = "Where it stands in `Report.text`.";

void bind_times(nb::module_& module) {
  nb::class_<FoundDate> date(module, "FoundDate", "A day that a report names.");
  bind_range(date, "range", &FoundDate::range, kWhere);
  date.def_prop_ro(
          "date", [](const FoundDate& self) { return in_python("_documents", "day_of")(self.date); },
          nb::sig("def date(self) -> datetime.date | None"))
      .def_prop_ro(
          "role", [](const FoundDate& self) { return to_string(self.role); },
          nb::sig("def role(self) -> typing.Literal['event', 'published', 'other']"),
          "Whether it is the day of the meeting, that of the page, or another.")
      .def_ro("year_written", &FoundDate::year_written, "False: the year was taken from the page.");
  bind_finding(date, &FoundDate::range, &FoundDate::date, &FoundDate::role, &FoundDate::year_written);

  nb::class_<FoundQuarter> quarter(module, "FoundQuarter", "`quý II/2021`.");
  bind_range(quarter, "range", &FoundQuarter::range, kWhere);
  quarter.def_ro("year", &FoundQuarter::year).def_ro("quarter", &FoundQuarter::quarter, "1 to 4.");
  bind_finding(quarter, &FoundQuarter::range, &FoundQuarter::year, &FoundQuarter::quarter);

  nb::class_<FoundPeriod> period(module, "FoundPeriod", "The two years of a term of office.");
  bind_range(period, "range", &FoundPeriod::range, kWhere);
  period.def_ro("first", &FoundPeriod::first).def_ro("last", &FoundPeriod::last);
  bind_finding(period, &FoundPeriod::range, &FoundPeriod::first, &FoundPeriod::last);
}

void bind_documents(nb::module_& module) {
  nb::class_<FoundDocument> document(module, "FoundDocument", "A document that a report names by its number.");
  bind_range(document, "range", &FoundDocument::range, kWhere);
  document.def_ro("number", &FoundDocument::number, "As written: '04', '36a'.")
      .def_ro("kind", &FoundDocument::kind, "KH, NQ, NĐ; empty if the number does not name one.")
      .def_ro("issuer", &FoundDocument::issuer, "What stands behind the kind.")
      .def_ro("year", &FoundDocument::year, "0 if the text does not say.")
      .def_ro("canonical", &FoundDocument::canonical, "The same for two numbers if they are one document.");
  bind_finding(document, &FoundDocument::range, &FoundDocument::number, &FoundDocument::kind, &FoundDocument::issuer,
               &FoundDocument::year, &FoundDocument::canonical);

  nb::class_<FoundTerm> term(module, "FoundTerm", "A numbered congress, term or session of a body.");
  bind_range(term, "range", &FoundTerm::range, kWhere);
  term.def_ro("body", &FoundTerm::body, "Empty if the text does not say.").def_ro("ordinal", &FoundTerm::ordinal);
  bind_finding(term, &FoundTerm::range, &FoundTerm::body, &FoundTerm::ordinal);

  nb::class_<FoundRepeat> repeat(module, "FoundRepeat", "A passage that says again what was said before.");
  bind_range(repeat, "range", &FoundRepeat::range, kWhere);
  bind_range(repeat, "first", &FoundRepeat::first, "Where it was said.");
  bind_finding(repeat, &FoundRepeat::range, &FoundRepeat::first);
}

void bind_names(nb::module_& module) {
  nb::class_<PersonMention> mention(module, "PersonMention", "One place where a person is named.");
  bind_range(mention, "name", &PersonMention::name, "Without honorific and role.");
  bind_range(mention, "honorific", &PersonMention::honorific, "Empty if there is none.");
  bind_ranges(mention, "roles", &PersonMention::roles, "Those that stand here, in front or behind.");
  bind_finding(mention, &PersonMention::name, &PersonMention::honorific, &PersonMention::roles);

  nb::class_<FoundPerson> person(module, "FoundPerson", "A person, with everything the report says they are.");
  person.def_ro("name", &FoundPerson::name, "As first written.")
      .def_ro("roles", &FoundPerson::roles, "As first written, each once.")
      .def_ro("mentions", &FoundPerson::mentions);
  bind_finding(person, &FoundPerson::name, &FoundPerson::roles, &FoundPerson::mentions);

  nb::class_<FoundName> name(module, "FoundName", "An agency or a place.");
  bind_range(name, "range", &FoundName::range, kWhere);
  name.def_ro("name", &FoundName::name, "As written there.");
  bind_finding(name, &FoundName::range, &FoundName::name);
}

// Walks over all ranges there are.
class Converter {
 public:
  explicit Converter(std::string_view text) : points_(text) {}

  void operator()(ByteRange& range) { range = points_.of(range); }
  template <typename Item>
  void operator()(std::vector<Item>& items) {
    for (Item& item : items) (*this)(item);
  }
  template <typename Found>
  void operator()(Found& found) {
    (*this)(found.range);
  }
  void operator()(FoundRepeat& repeat) {
    (*this)(repeat.range);
    (*this)(repeat.first);
  }
  void operator()(FoundPerson& person) { (*this)(person.mentions); }
  void operator()(PersonMention& mention) {
    (*this)(mention.name);
    (*this)(mention.honorific);
    (*this)(mention.roles);
  }

 private:
  CodePoints points_;
};

}  // namespace

Findings in_code_points(Findings findings, std::string_view text) {
  Converter convert(text);
  convert(findings.dates);
  convert(findings.quarters);
  convert(findings.periods);
  convert(findings.documents);
  convert(findings.terms);
  convert(findings.people);
  convert(findings.agencies);
  convert(findings.places);
  convert(findings.boilerplate);
  convert(findings.captions);
  convert(findings.repeats);
  return findings;
}

void bind_findings(nb::module_& module) {
  bind_times(module);
  bind_documents(module);
  bind_names(module);
  nb::class_<Findings> findings(module, "Findings", R"(What a careful reader finds in a report, in the order of the text.

>>> report = tracuu.read_report("Ngày 05/3/2021, đồng chí Trần Thị Hoa, Bí thư Chi bộ, ban hành Kế hoạch số 04 – KH/ĐU.")
>>> report.findings.people[0].name, report.findings.documents[0].canonical
('Trần Thị Hoa', '04-KH/ĐU')
>>> report.text[report.findings.dates[0].range], report.findings.dates[0].date
('05/3/2021', datetime.date(2021, 3, 5))
)");
  findings.def_ro("dates", &Findings::dates)
      .def_ro("quarters", &Findings::quarters)
      .def_ro("periods", &Findings::periods)
      .def_ro("documents", &Findings::documents)
      .def_ro("terms", &Findings::terms)
      .def_ro("people", &Findings::people)
      .def_ro("agencies", &Findings::agencies)
      .def_ro("places", &Findings::places)
      .def_ro("repeats", &Findings::repeats);
  bind_ranges(findings, "boilerplate", &Findings::boilerplate, "Whole lines of menus, buttons, banners.");
  bind_ranges(findings, "captions", &Findings::captions, "Whole lines under pictures.");
  bind_finding(findings, &Findings::dates, &Findings::quarters, &Findings::periods, &Findings::documents,
               &Findings::terms, &Findings::people, &Findings::agencies, &Findings::places, &Findings::boilerplate,
               &Findings::captions, &Findings::repeats);
}

}  // namespace tracuu::python
