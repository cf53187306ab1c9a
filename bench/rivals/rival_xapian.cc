// Plain Xapian in the comparison: TermGenerator and QueryParser over folded text, BM25 as it comes, no positions, compacted.
#include <xapian.h>

#include "rivals/serve.h"
#include "tracuu/text.h"

namespace {

void build(const std::vector<tracuu::Document>& corpus, const std::filesystem::path& folder) {
  const std::string loose = (folder / "loose").string();
  Xapian::WritableDatabase database(loose, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  Xapian::TermGenerator generator;
  for (const tracuu::Document& document : corpus) {
    Xapian::Document out;
    generator.set_document(out);
    generator.index_text_without_positions(tracuu::fold(document.title));
    generator.index_text_without_positions(tracuu::fold(document.text));
    out.set_data(document.id);
    database.add_document(out);
  }
  database.commit();
  database.compact((folder / "index").string());
  database.close();
  std::filesystem::remove_all(loose);
}

bench::Answer open(const std::filesystem::path& folder) {
  return [database = Xapian::Database((folder / "index").string())](const std::string& query) {
    Xapian::QueryParser parser;
    parser.set_default_op(Xapian::Query::OP_OR);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(tracuu::fold(query), 0));
    enquire.set_weighting_scheme(Xapian::BM25Weight());
    const Xapian::MSet found = enquire.get_mset(0, 10);
    std::vector<std::string> ids;
    for (auto hit = found.begin(); hit != found.end(); ++hit) ids.push_back(hit.get_document().get_data());
    return ids;
  };
}

}  // namespace

int main(int argc, char** argv) { return bench::contender_main(argc, argv, {"xapian", 1, build, open}); }
