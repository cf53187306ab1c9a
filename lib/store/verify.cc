// store: is every byte still what was written?
#include <sstream>

#include "base/hash.h"
#include "store/child.h"
#include "store/maintain.h"
#include "store/packing.h"
#include "store/store_reader.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFindings = 100;
constexpr int kTries = 5;

/// A sum over (term, document, count) in which the order of adding does not matter.
class PostingSum {
 public:
  void add(std::uint64_t term_hash, Xapian::docid docid, Xapian::termcount count) {
    std::uint64_t h = (term_hash ^ docid) * 0x9E3779B97F4A7C15u;
    h = (h ^ h >> 29 ^ count) * 0xBF58476D1CE4E5B9u;
    sum_ += h ^ h >> 32;
  }
  friend bool operator==(const PostingSum&, const PostingSum&) = default;

 private:
  std::uint64_t sum_ = 0;
};

/// Reads what a document holds; what it finds is appended.
void check_document(const Xapian::Database& database, Xapian::docid docid, PostingSum& sum,
                    std::vector<Damage>& found) {
  if (found.size() >= kMaxFindings) return;
  const std::string where = "document " + std::to_string(docid);
  try {
    const Xapian::Document document = database.get_document(docid);
    require_intact(document, docid);
    for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
      sum.add(hash64(*term), docid, term.get_wdf());
    }
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    found.push_back({where, translated(error, "reading it").what()});
  } catch (const std::exception& error) {  // of ours, or what damaged lengths made of Xapian's strings
    found.push_back({where, error.what()});
  }
}

PostingSum sum_of_postings(const Xapian::Database& database) {
  PostingSum sum;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string name = *term;
    const std::uint64_t hash = hash64(name);
    for (auto posting = database.postlist_begin(name); posting != database.postlist_end(name); ++posting) {
      sum.add(hash, *posting, posting.get_wdf());
    }
  }
  return sum;
}

void check_documents(const Xapian::Database& database, std::vector<Damage>& found) {
  PostingSum of_documents;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    check_document(database, *posting, of_documents, found);
  }
  if (found.empty() && of_documents != sum_of_postings(database)) {
    found.push_back({"postings", "they do not agree with the documents' terms; build the index anew"});
  }
}

void check_tables(const fs::path& path, std::vector<Damage>& found) {
  std::ostringstream findings;
  if (Xapian::Database::check(path.string(), 0, &findings) == 0) return;
  std::istringstream lines(findings.str());
  for (std::string line; std::getline(lines, line) && found.size() < kMaxFindings;) {
    if (!line.empty()) found.push_back({path.filename().string(), line});
  }
  if (found.empty()) found.push_back({path.filename().string(), "Xapian finds its tables damaged"});
}

/// One look. @return whether a commit came between, so that the findings may mean nothing.
bool look(const Directory& directory, std::vector<Damage>& found) {
  const Picture picture(directory);
  const auto attempt = [&](const std::string& where, const auto& check) {
    try {
      check();
    } catch (const Xapian::Error& error) {
      found.push_back({where, translated(error, "reading it").what()});
    } catch (const std::exception& error) {
      found.push_back({where, std::string("reading it: ") + error.what()});
    }
  };
  attempt("tables", [&] { check_tables(directory.generation(picture.name().generation), found); });
  attempt("documents", [&] { check_documents(picture.database(), found); });
  return Picture(directory).name() != picture.name();
}

/// Looks until no commit comes between. Throws nothing.
std::vector<Damage> look_well(const Directory& directory) {
  std::vector<Damage> found;
  try {
    for (int tries = 1; tries <= kTries; ++tries) {
      found.clear();
      const bool moved = look(directory, found);
      if (!moved || found.empty()) break;
    }
  } catch (const std::exception& error) {
    found.push_back({directory.path().string(), error.what()});
  }
  return found;
}

std::string joined(const std::vector<Damage>& damages) {
  std::string bytes;
  for (const auto& damage : damages) bytes.append(damage.where).append(1, '\0').append(damage.message).append(1, '\0');
  return bytes;
}

std::vector<Damage> split(const std::string& bytes) {
  std::vector<Damage> damages;
  std::istringstream parts(bytes);
  for (Damage each; std::getline(parts, each.where, '\0') && std::getline(parts, each.message, '\0');) damages.push_back(each);
  return damages;
}

}  // namespace

// Xapian decodes without looking where a block ends: damage may make it read beyond, which only a process of its own survives.
std::vector<Damage> find_damage(const std::shared_ptr<const Directory>& directory, const Progress& progress) {
  std::size_t asked = 0;
  const auto keep_going = [&] { return !progress || progress(++asked, 0); };
  try {
    return split(result_of_child([&] { return joined(look_well(*directory)); }, keep_going));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::cancelled) throw;
    return {{directory->path().string(), error.what()}};
  } catch (const std::exception& error) {
    return {{directory->path().string(), error.what()}};
  }
}

}  // namespace tracuu::detail
