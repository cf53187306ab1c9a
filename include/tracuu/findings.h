#pragma once

#include <string>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu {

// What a careful reader finds in a report. Every range is one of Report::text; every list is in the order of the text.

/// What a date in a text is the date of.
enum class DateRole {
  event,      ///< the meeting itself
  published,  ///< the page
  other,      ///< anything else: a decree, a deadline, an earlier meeting
};

/// The role's name as written in the enumeration, e.g. "event".
TRACUU_API const char* to_string(DateRole role) noexcept;

struct FoundDate {
  ByteRange range;
  std::string date;  ///< ISO 8601: 2020-12-21
  DateRole role = DateRole::other;
  bool year_written = true;  ///< false: "ngày 6/3", which takes its year from the page

  friend bool operator==(const FoundDate&, const FoundDate&) = default;
};

/// `quý II/2021`.
struct FoundQuarter {
  ByteRange range;
  int year = 0;
  int quarter = 0;  ///< 1 to 4

  friend bool operator==(const FoundQuarter&, const FoundQuarter&) = default;
};

/// `nhiệm kỳ 2020 – 2025`: the two years alone.
struct FoundPeriod {
  ByteRange range;
  int first = 0, last = 0;

  friend bool operator==(const FoundPeriod&, const FoundPeriod&) = default;
};

/// `04 – KH/ĐU` is number 04, kind KH, issuer ĐU, canonical 04-KH/ĐU. Two numbers are one document only if their canonical
/// forms agree.
struct FoundDocument {
  ByteRange range;
  std::string number;     ///< as written: "04", "36a"
  std::string kind;       ///< KH, NQ, NĐ; empty if the number does not name one
  std::string issuer;     ///< ĐU, CP, QH13; what stands behind the kind
  int year = 0;           ///< in the number (128/2020/NĐ-CP) or in the date behind it; 0 if neither
  std::string canonical;  ///< NFC, without blanks, with '-' for every dash

  friend bool operator==(const FoundDocument&, const FoundDocument&) = default;
};

/// `Đại hội Đảng bộ Bộ Y tế lần thứ XXII`, `HĐND tỉnh khóa XVIII`, `kỳ họp thứ 5`.
struct FoundTerm {
  ByteRange range;
  std::string body;  ///< Đảng bộ Bộ Y tế; empty if the text does not say ("của khóa XXII")
  int ordinal = 0;

  friend bool operator==(const FoundTerm&, const FoundTerm&) = default;
};

/// One place where a person is named.
struct PersonMention {
  ByteRange name;                ///< without honorific and role
  ByteRange honorific;           ///< "đ/c", "ông"; empty if there is none
  std::vector<ByteRange> roles;  ///< those that stand here, in front or behind

  friend bool operator==(const PersonMention&, const PersonMention&) = default;
};

/// A person, with everything the report says they are.
struct FoundPerson {
  std::string name;                ///< NFC, as first written
  std::vector<std::string> roles;  ///< as first written, each once
  std::vector<PersonMention> mentions;

  friend bool operator==(const FoundPerson&, const FoundPerson&) = default;
};

/// An agency or a place.
struct FoundName {
  ByteRange range;
  std::string name;  ///< NFC, as written there

  friend bool operator==(const FoundName&, const FoundName&) = default;
};

/// A passage that says again what was said before.
struct FoundRepeat {
  ByteRange range;
  ByteRange first;  ///< where it was said

  friend bool operator==(const FoundRepeat&, const FoundRepeat&) = default;
};

struct Findings {
  std::vector<FoundDate> dates;
  std::vector<FoundQuarter> quarters;
  std::vector<FoundPeriod> periods;
  std::vector<FoundDocument> documents;
  std::vector<FoundTerm> terms;
  std::vector<FoundPerson> people;
  std::vector<FoundName> agencies;
  std::vector<FoundName> places;
  std::vector<ByteRange> boilerplate;  ///< whole lines of menus, buttons, banners
  std::vector<ByteRange> captions;     ///< whole lines under pictures
  std::vector<FoundRepeat> repeats;

  friend bool operator==(const Findings&, const Findings&) = default;
};

}  // namespace tracuu
