// A test collection on disk: corpus.jsonl, queries.jsonl, queries_nodiac.jsonl, qrels.tsv.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tracuu/document.h"
#include "tracuu/evaluate.h"

namespace bench {

/// Calls `use` for each document, in order. `text_only`: without its title (where the title is the query).
void for_each_document(const std::filesystem::path& corpus, bool text_only, const std::function<void(tracuu::Document)>& use);
std::vector<tracuu::Document> read_corpus(const std::filesystem::path& corpus, bool text_only);
/// Id and text of each query.
std::vector<std::pair<std::string, std::string>> read_queries(const std::filesystem::path& file);
/// TREC form: query 0 document relevance.
tracuu::Judgements read_judgements(const std::filesystem::path& file);

}  // namespace bench
