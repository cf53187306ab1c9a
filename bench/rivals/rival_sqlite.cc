// SQLite FTS5 in the comparison: unicode61 without diacritics, đ mapped to d before, contentless, optimised, all in memory maps.
#include <sqlite3.h>

#include <cctype>
#include <memory>
#include <stdexcept>

#include "rivals/serve.h"

namespace {

using Database = std::shared_ptr<sqlite3>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

void check(int code, sqlite3* database) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    throw std::runtime_error(sqlite3_errmsg(database));
}

Database connect(const std::filesystem::path& file) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open(file.c_str(), &raw);
  Database database(raw, sqlite3_close);
  check(code, raw);
  return database;
}

void run(const Database& database, const char* sql) {
  check(sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr), database.get());
}

Statement prepare(const Database& database, const char* sql) {
  sqlite3_stmt* raw = nullptr;
  check(sqlite3_prepare_v2(database.get(), sql, -1, &raw, nullptr), database.get());
  return {raw, sqlite3_finalize};
}

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
  sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

// unicode61 takes marks from letters, but the stroke of đ is none.
std::string without_stroke(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stroked = text[i] == '\xC4' && i + 1 < text.size() && (text[i + 1] == '\x91' || text[i + 1] == '\x90');
    out += stroked ? 'd' : text[i];
    i += stroked;
  }
  return out;
}

void build(const std::vector<tracuu::Document>& corpus, const std::filesystem::path& folder) {
  const Database database = connect(folder / "index.db");
  run(database,
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;"
      "CREATE TABLE ids(id TEXT);"
      "CREATE VIRTUAL TABLE found USING fts5(text, content='', tokenize = 'unicode61 remove_diacritics 2'); BEGIN");
  const Statement id = prepare(database, "INSERT INTO ids(rowid, id) VALUES(?1, ?2)");
  const Statement text = prepare(database, "INSERT INTO found(rowid, text) VALUES(?1, ?2)");
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::string folded = without_stroke(corpus[i].title + "\n" + corpus[i].text);
    for (const auto& [statement, value] : {std::pair{id.get(), &corpus[i].id}, std::pair{text.get(), &folded}}) {
      sqlite3_bind_int64(statement, 1, static_cast<sqlite3_int64>(i + 1));
      bind(statement, 2, *value);
      check(sqlite3_step(statement), database.get());
      sqlite3_reset(statement);
    }
  }
  run(database, "INSERT INTO found(found) VALUES('optimize'); COMMIT");
}

// Each word in quotation marks, joined by OR.
std::string any_of(const std::string& query) {
  std::string out, word;
  const auto close = [&] {
    if (!word.empty()) out.append(out.empty() ? "\"" : " OR \"").append(word) += '"';
    word.clear();
  };
  for (const char c : without_stroke(query)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) word += c;
    else close();
  }
  close();
  return out;
}

bench::Answer open(const std::filesystem::path& folder) {
  const Database database = connect(folder / "index.db");
  run(database, "PRAGMA mmap_size = 4294967296; PRAGMA cache_size = -262144");
  const auto search = std::make_shared<Statement>(prepare(
      database,
      "SELECT ids.id FROM (SELECT rowid AS r, rank AS s FROM found WHERE found MATCH ?1 ORDER BY rank LIMIT 10) "
      "JOIN ids ON ids.rowid = r ORDER BY s"));
  return [database, search](const std::string& query) {
    const std::string match = any_of(query);
    std::vector<std::string> ids;
    if (match.empty()) return ids;
    bind(search->get(), 1, match);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(search->get())) == SQLITE_ROW)
      ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(search->get(), 0)));
    check(code, database.get());
    sqlite3_reset(search->get());
    return ids;
  };
}

}  // namespace

int main(int argc, char** argv) { return bench::contender_main(argc, argv, {"sqlite fts5", 1, build, open}); }
