// A test collection on disk: corpus.jsonl, queries.jsonl, queries_nodiac.jsonl, qrels.tsv.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tracuu/document.h"
#include "tracuu/evaluate.h"
#include "tracuu/index.h"

namespace bench {

/// Calls `use` for each document, in order. `text_only`: without its title (where the title is the query).
void for_each_document(const std::filesystem::path& corpus, bool text_only, const std::function<void(tracuu::Document)>& use);
std::vector<tracuu::Document> read_corpus(const std::filesystem::path& corpus, bool text_only);
/// Id and text of each query.
std::vector<std::pair<std::string, std::string>> read_queries(const std::filesystem::path& file);
/// TREC form: query 0 document relevance.
tracuu::Judgements read_judgements(const std::filesystem::path& file);

/// The index at `path`; if there is none, it is made of what `next` gives until it gives nothing.
tracuu::Index kept_index(const std::filesystem::path& path, const std::function<std::optional<tracuu::Document>()>& next);

}  // namespace bench
