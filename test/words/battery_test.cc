#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "text/alphabet.h"
#include "words/battery.h"

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_in(const fs::path& directory) {
  std::vector<fs::path> files;
  if (fs::exists(directory))
    for (const auto& entry : fs::directory_iterator(directory)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// Pieces that texts are made of, and pieces that break them.
std::vector<std::string> pieces() {
  std::vector<std::string> all{" ",
                               " ",
                               " ",
                               "\n",
                               "\n\n",
                               "\t",
                               "\u00A0",
                               "\u200B",
                               "\u200D",
                               "\uFEFF",
                               "\uFFFD",
                               std::string(1, '\0'),
                               ".",
                               ",",
                               ":",
                               ";",
                               "!",
                               "?",
                               "…",
                               "-",
                               "–",
                               "—",
                               "\u2011",
                               "−",
                               "/",
                               "@",
                               "_",
                               "+",
                               "%",
                               "&",
                               "#",
                               "(",
                               ")",
                               "'",
                               "\"",
                               "“",
                               "”",
                               "‘",
                               "’",
                               "|",
                               "0",
                               "1",
                               "5",
                               "04",
                               "2020",
                               "2025",
                               "600.000",
                               "3,5",
                               "1900",
                               "09",
                               "٣",
                               "３",
                               "²",
                               "ng",
                               "ngh",
                               "th",
                               "qu",
                               "gi",
                               "b",
                               "c",
                               "k",
                               "z",
                               "w",
                               "f",
                               "T",
                               "KH",
                               "CT",
                               "TW",
                               "ĐU",
                               "NQ",
                               "TTg",
                               "QH14",
                               "NĐ-CP",
                               "đ/c",
                               "TP.",
                               "hoà",
                               "uỷ",
                               "thuỷ",
                               "Đảng",
                               "nghị",
                               "quyết",
                               "vịêt",
                               "Hội",
                               "YouTube",
                               "H5N1",
                               "Covid",
                               "www.",
                               "http://",
                               "https://a.vn/",
                               "a@b.vn",
                               ".vn",
                               ".com",
                               "ð",
                               "Ð",
                               "Ɖ",
                               "ñ",
                               "Ñ",
                               "ü",
                               "Ü",
                               "ß",
                               "İ",
                               "ı",
                               "ſ",
                               "ŉ",
                               "ǅ",
                               "Å",
                               "K",
                               "ﬁ",
                               "Ω",
                               "ά",
                               "Ж",
                               "й",
                               "日",
                               "が",
                               "한",
                               "글",
                               "ไ",
                               "ำ",
                               "ع",
                               "א",
                               "क",
                               "क़",
                               "😀",
                               "🇻🇳",
                               "𝒜",
                               "\u0300",
                               "\u0301",
                               "\u0302",
                               "\u0303",
                               "\u0306",
                               "\u0309",
                               "\u031B",
                               "\u0323",
                               "\u0308",
                               "\u0327",
                               "\u0335",
                               "\u20E3",
                               "\u3099",
                               "\xFF",
                               "\xC4",
                               "\xE1",
                               "\xE1\xBB",
                               "\xF0\x9F",
                               "\x80",
                               "\xED\xA0\x80",
                               "\xC0\x80"};
  for (const AlphabetLetter& letter : alphabet()) {
    all.push_back(letter.nfc);
    all.push_back(letter.nfd);
    all.push_back(letter.third);
  }
  return all;
}

void check_folder(const fs::path& folder, std::size_t step) {
  const auto files = files_in(folder);
  if (files.empty()) WARN("skipped: no reports in " << folder);
  for (const fs::path& path : files) {
    CAPTURE(path);
    const std::string text = read_file(path);
    check_token_contract(text);
    for (std::size_t size = step; step != 0 && size < text.size(); size += step) {
      const std::size_t from = size < 300 ? 0 : size - 300;  // the end is what changes: look at the end
      check_token_contract(std::string_view(text).substr(from, size - from));
    }
  }
}

}  // namespace

TEST_CASE("the contract holds on random and broken texts", "[words]") {
  std::mt19937 random(5);
  const auto all = pieces();
  for (int i = 0; i < 10000; ++i) {
    std::string text;
    for (unsigned n = random() % 24; n > 0; --n) text += all[random() % all.size()];
    if (random() % 8 == 0) text.resize(random() % (text.size() + 1));
    check_token_contract(text);
  }
}

TEST_CASE("the contract holds on random bytes", "[words]") {
  std::mt19937 random(6);
  for (int i = 0; i < 500; ++i) {
    std::string text(random() % 64, ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    check_token_contract(text);
  }
}

TEST_CASE("the contract holds on the shared reports and wherever they are cut", "[words]") {
  check_folder(fs::path(TRACUU_SOURCE_DIR) / ".." / "shared" / "reports", 7);
}

TEST_CASE("the contract holds on the example reports", "[words][threads]") {
  check_folder(fs::path(TRACUU_SOURCE_DIR) / "examples" / "reports", 0);
}

TEST_CASE("the contract holds on one endless word, number, code and address", "[words][slow]") {
  for (const char* unit :
       {"a",      "A",  "đ",  "ế",  "e\u0302\u0301", "1",       "1.", "1,",   "04-", "04-KH/", "2020-", "-", " ",
        "\u0301", "a.", "a@", "aA", "www.",          "http://", "日", "\xE1", "1 "}) {
    std::string text;
    while (text.size() < 50000) text += unit;
    check_token_contract(text);
  }
}
