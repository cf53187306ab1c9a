// tracuu tokenize [text]
#include <iomanip>
#include <iostream>
#include <iterator>
#include <memory>

#include "command.h"
#include "hits_json.h"
#include "tracuu/tokenize.h"
#include "tracuu/words.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::vector<std::string> words;
  bool as_words = false, json = false;
};

std::string text_of(const Arguments& arguments) {
  if (arguments.words.empty()) return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  std::string text;
  for (const auto& word : arguments.words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string shown(ByteRange range) { return std::to_string(range.begin) + ".." + std::to_string(range.end); }

Json to_json(const Token& token) {
  return {{"kind", to_string(token.kind)},
          {"text", token.text},
          {"folded", token.folded},
          {"source", {token.source.begin, token.source.end}},
          {"part", token.part},
          {"starts_sentence", token.starts_sentence}};
}

Json to_json(const Word& word) {
  return {{"text", word.text}, {"source", {word.source.begin, word.source.end}}, {"name", word.name}};
}

void print(const Token& token) {
  std::cout << std::left << std::setw(10) << to_string(token.kind) << std::setw(12) << shown(token.source)
            << (token.part ? "  " : "") << token.text << '\n';
}

void print(const Word& word) {
  std::cout << std::left << std::setw(10) << (word.name ? "name" : "word") << std::setw(12) << shown(word.source)
            << word.text << '\n';
}

template <typename Pieces>
void print_all(const Pieces& pieces, bool as_json) {
  if (!as_json) {
    for (const auto& piece : pieces) print(piece);
    return;
  }
  auto array = Json::array();
  for (const auto& piece : pieces) array.push_back(to_json(piece));
  std::cout << printed(array) << '\n';
}

int tokenize(const Arguments& arguments) {
  const auto text = text_of(arguments);
  if (arguments.as_words) print_all(tracuu::words(text), arguments.json);
  else print_all(tracuu::tokenize(text), arguments.json);
  return kSuccess;
}

}  // namespace

void add_tokenize_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("tokenize", "Show how text is split: kind, bytes of the text, canonical spelling");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("text", arguments->words, "The text; standard input if there is none");
  command->add_flag("--words", arguments->as_words, "Words of one or more syllables");
  command->add_flag("--json", arguments->json, "Print JSON");
  command->callback([&program, arguments] { program.run = [arguments] { return tokenize(*arguments); }; });
}

}  // namespace tracuu::cli
