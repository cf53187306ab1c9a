// The public face of the query room: typed → lexer → parser → tree → abbreviations, kept in a value.
#include "tracuu/query.h"

#include "query/ast.h"
#include "query/interpret.h"
#include "query/parser.h"
#include "query/pasted.h"
#include "query/places.h"
#include "query/print.h"
#include "query/spell_out.h"
#include "query/tree.h"

namespace tracuu {
namespace {

std::shared_ptr<const Query::Impl> read(std::string_view typed, const Schema& schema, const QueryOptions& options) {
  auto impl = std::make_shared<Query::Impl>();
  impl->typed = typed;
  if (auto decoded = detail::decode_pasted(typed)) {
    impl->pasted = typed;
    impl->typed = std::move(decoded->text);
    impl->pasted_words = std::move(decoded->words);
  }
  impl->options = options;
  detail::Problems problems;
  impl->root = detail::parse(impl->typed, schema, options.keystrokes, problems);
  if (options.abbreviations) {
    const detail::Abbreviations own(options.own, &detail::Abbreviations::of_genre());
    impl->abbreviations = detail::spell_out(impl->root, impl->typed, own);
    detail::tidy(impl->root);
  }
  if (impl->root.children.empty()) problems.add({0, impl->typed.size()}, "nothing to search for");
  impl->problems = problems.take();
  if (!impl->pasted.empty())
    for (Problem& problem : impl->problems) problem.source = detail::Places(impl->pasted_words).typed(problem.source);
  return impl;
}

}  // namespace

Query::Query() : impl_(std::make_shared<const Impl>()) {}
Query::Query(std::string_view typed, const Schema& schema, const QueryOptions& options) : impl_(read(typed, schema, options)) {}
Query::Query(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Query::Query(const Query&) = default;
Query::Query(Query&& other) noexcept : impl_(other.impl_) {}
Query& Query::operator=(const Query&) = default;
Query& Query::operator=(Query&& other) noexcept {
  impl_ = other.impl_;
  return *this;
}
Query::~Query() = default;

bool Query::empty() const noexcept { return impl_->root.children.empty(); }
const std::string& Query::typed() const noexcept { return impl_->pasted.empty() ? impl_->typed : impl_->pasted; }
const std::vector<Problem>& Query::problems() const noexcept { return impl_->problems; }
Interpretation Query::interpretation() const { return detail::interpret(*impl_); }
std::string Query::to_string() const { return detail::print_query(impl_->root, impl_->typed); }
std::string Query::tree() const { return detail::print_tree(impl_->root); }

}  // namespace tracuu
