// What makes a struct a value of Python: equality, a hash, pickling. Pickled are its members as a tuple, bytes exactly as they are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>

#include "bindings.h"
#include "tracuu/byte_range.h"

namespace tracuu::python {

/// A value as plain objects of Python, and back. Enumerations are numbers, ranges are pairs; a struct that is bound
/// stays itself and is pickled in its turn. Strings are `bytes`: what is no UTF-8 must come back as it was.
template <typename Value>
struct Packed {
  static nb::object from(const Value& value) {
    if constexpr (std::is_enum_v<Value>) return nb::int_(static_cast<std::int64_t>(value));
    else return nb::cast(value, nb::rv_policy::copy);
  }
  static Value to(nb::handle packed) {
    if constexpr (std::is_enum_v<Value>) return static_cast<Value>(nb::cast<std::int64_t>(packed));
    else return nb::cast<Value>(packed);
  }
};

template <>
struct Packed<std::string> {
  static nb::object from(const std::string& value) { return nb::bytes(value.data(), value.size()); }
  static std::string to(nb::handle packed) {
    const auto bytes = nb::cast<nb::bytes>(packed);
    return {bytes.c_str(), bytes.size()};
  }
};

template <>
struct Packed<std::filesystem::path> {
  static nb::object from(const std::filesystem::path& value) { return Packed<std::string>::from(value.native()); }
  static std::filesystem::path to(nb::handle packed) { return Packed<std::string>::to(packed); }
};

template <>
struct Packed<ByteRange> {
  static nb::object from(ByteRange value) { return nb::make_tuple(value.begin, value.end); }
  static ByteRange to(nb::handle packed) {
    return {nb::cast<std::size_t>(packed[0]), nb::cast<std::size_t>(packed[1])};
  }
};

template <typename Item>
struct Packed<std::optional<Item>> {
  static nb::object from(const std::optional<Item>& value) { return value ? Packed<Item>::from(*value) : nb::none(); }
  static std::optional<Item> to(nb::handle packed) {
    return packed.is_none() ? std::nullopt : std::optional(Packed<Item>::to(packed));
  }
};

template <typename Item>
struct Packed<std::vector<Item>> {
  static nb::object from(const std::vector<Item>& value) {
    nb::list packed;
    for (const Item& item : value) packed.append(Packed<Item>::from(item));
    return nb::object(std::move(packed));
  }
  static std::vector<Item> to(nb::handle packed) {
    std::vector<Item> value;
    for (const nb::handle item : packed) value.push_back(Packed<Item>::to(item));
    return value;
  }
};

template <typename Key, typename Item>
struct Packed<std::map<Key, Item>> {
  static nb::object from(const std::map<Key, Item>& value) {
    nb::list packed;
    for (const auto& [key, item] : value) packed.append(nb::make_tuple(Packed<Key>::from(key), Packed<Item>::from(item)));
    return nb::object(std::move(packed));
  }
  static std::map<Key, Item> to(nb::handle packed) {
    std::map<Key, Item> value;
    for (const nb::handle pair : packed) value.emplace(Packed<Key>::to(pair[0]), Packed<Item>::to(pair[1]));
    return value;
  }
};

/// Makes a class picklable by these members, which should be all it has.
template <typename Class, typename... Member>
void bind_pickle(nb::class_<Class>& bound, Member Class::*... member) {
  bound
      .def(
          "__getstate__",
          [=](const Class& self) { return nb::make_tuple(Packed<Member>::from(self.*member)...); },
          nb::sig("def __getstate__(self) -> tuple[typing.Any, ...]"))
      .def(
          "__setstate__",
          [=](Class& self, nb::tuple state) {
            if (state.size() != sizeof...(Member)) throw nb::value_error("pickled by another version of tracuu");
            auto* made = new (&self) Class{};
            std::size_t at = 0;
            ((made->*member = Packed<Member>::to(state[at++])), ...);
          },
          nb::sig("def __setstate__(self, state: tuple[typing.Any, ...], /) -> None"));
}

/// The same, and equality of these members. A value hashes as its first member does, which is none if that is a list.
template <typename Class, typename First, typename... Member>
void bind_value(nb::class_<Class>& bound, First Class::*first, Member Class::*... member) {
  bound
      .def(
          "__eq__",
          [=](const Class& self, const Class& other) {  // as Python compares, which C++ cannot with every member
            return Packed<First>::from(self.*first).equal(Packed<First>::from(other.*first)) &&
                   (Packed<Member>::from(self.*member).equal(Packed<Member>::from(other.*member)) && ...);
          },
          nb::is_operator(), TRACUU_EQ)
      .def(
          "__hash__", [=](const Class& self) { return nb::hash(Packed<First>::from(self.*first)); },
          nb::sig("def __hash__(self) -> int"));
  bind_pickle(bound, first, member...);
}

}  // namespace tracuu::python
