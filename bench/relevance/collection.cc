#include "relevance/collection.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace bench {
namespace {

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return in;
}

}  // namespace

void for_each_document(const std::filesystem::path& corpus, bool text_only, const std::function<void(tracuu::Document)>& use) {
  std::ifstream in = open(corpus);
  for (std::string line; std::getline(in, line);) {
    const auto object = nlohmann::json::parse(line);
    tracuu::Document document;
    document.id = object.at("id").get<std::string>();
    document.text = object.at("text").get<std::string>();
    if (!text_only) document.title = object.value("title", "");
    use(std::move(document));
  }
}

std::vector<tracuu::Document> read_corpus(const std::filesystem::path& corpus, bool text_only) {
  std::vector<tracuu::Document> documents;
  for_each_document(corpus, text_only, [&](tracuu::Document document) { documents.push_back(std::move(document)); });
  return documents;
}

std::vector<std::pair<std::string, std::string>> read_queries(const std::filesystem::path& file) {
  std::vector<std::pair<std::string, std::string>> queries;
  std::ifstream in = open(file);
  for (std::string line; std::getline(in, line);) {
    const auto object = nlohmann::json::parse(line);
    queries.emplace_back(object.at("id").get<std::string>(), object.at("text").get<std::string>());
  }
  return queries;
}

tracuu::Judgements read_judgements(const std::filesystem::path& file) {
  tracuu::Judgements judgements;
  std::ifstream in = open(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream row(line);
    std::string query, zero, document;
    int relevance = 0;
    if (row >> query >> zero >> document >> relevance) judgements[query][document] = relevance;
  }
  return judgements;
}

tracuu::Index kept_index(const std::filesystem::path& path, const std::function<std::optional<tracuu::Document>()>& next) {
  const bool there = std::filesystem::exists(path);
  tracuu::Index index(path);
  if (!there) index.bulk_load(next);
  return index;
}

}  // namespace bench
