// A Query as Python holds it.
#pragma once

#include "tracuu/query.h"

namespace tracuu::python {

/// Remembers the schema it was read by, so that it can be read again where it is unpickled.
struct TypedQuery : Query {
  TypedQuery(std::string_view typed, Schema by) : Query(typed, by), schema(std::move(by)) {}

  Schema schema;
};

}  // namespace tracuu::python
