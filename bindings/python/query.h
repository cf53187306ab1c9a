// A Query as Python holds it.
#pragma once

#include "tracuu/query.h"

namespace tracuu::python {

/// Remembers how it was read, so that it can be read again where it is unpickled.
struct TypedQuery : Query {
  TypedQuery(std::string_view typed, Schema by, QueryOptions how)
      : Query(typed, by, how), schema(std::move(by)), options(std::move(how)) {}

  Schema schema;
  QueryOptions options;
};

}  // namespace tracuu::python
