// store: what Xapian says, in the library's words.
#include "store/translate.h"

#include <string_view>

namespace tracuu::detail {
namespace {

struct Meaning {
  const char* type;
  ErrorKind kind;
  const char* remedy;
};

// By Xapian's own names; what is not here is a DatabaseError: io when the system gave a reason, else damage.
constexpr Meaning kMeanings[] = {
    {"DatabaseLockError", ErrorKind::locked, "another program writes to it: wait for it or end it"},
    {"DatabaseModifiedError", ErrorKind::stale, "the index changed too often meanwhile: try again"},
    {"DatabaseVersionError", ErrorKind::incompatible, "it was written by another version of Xapian: build it anew"},
    {"DatabaseNotFoundError", ErrorKind::not_found, "there is no index"},
    {"DatabaseCorruptError", ErrorKind::corrupt, "try Index::repair, else build it anew"},
    {"DatabaseClosedError", ErrorKind::stale, "open it anew"},
    {"DocNotFoundError", ErrorKind::not_found, "there is no such document"},
    {"InvalidArgumentError", ErrorKind::invalid_argument, "mend the argument"},
    {"InvalidOperationError", ErrorKind::invalid_argument, "this cannot be done here"},
    {"UnimplementedError", ErrorKind::invalid_argument, "this kind of index cannot do it"},
};

const Meaning* meaning_of(std::string_view type) {
  for (const Meaning& meaning : kMeanings) {
    if (type == meaning.type) return &meaning;
  }
  return nullptr;
}

}  // namespace

bool is_modified(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "DatabaseModifiedError";  // its types have no virtual members to ask
}

Error translated(const Xapian::Error& error, const std::string& doing) {
  const char* reason = error.get_error_string();
  std::string message = doing + ": " + error.get_msg();
  if (reason) message += std::string(" (") + reason + ")";
  if (const Meaning* meaning = meaning_of(error.get_type())) return {meaning->kind, message + "; " + meaning->remedy};
  if (reason) return {ErrorKind::io, message + "; check disk space, permissions and the device"};
  return {ErrorKind::corrupt, message + "; try Index::repair, else build it anew"};
}

}  // namespace tracuu::detail
