// query: words typed with the Vietnamese keyboard off are read as what it would have written; English is not.
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <string>

#include "query/ast.h"
#include "query/keyed_words.h"
#include "text/key_orders.h"
#include "tracuu/keystrokes.h"
#include "tracuu/query.h"

namespace {

using tracuu::Query;

// Typed, its tree.
struct Case {
  const char *typed, *tree;
};

const Case kRead[] = {
    {"nghij quyeets", "any(nghị, quyết)"},
    {"nghi5 quye6t1", "any(nghị, quyết)"},
    {"Ddangr uyr", "any(đảng, ủy)"},
    {"DAAN BANR HOIJ", "any(dân, bản, họi)"},  // three in capitals are no abbreviations, two may be
    {"UYR BAN NHAAN DAAN", "any(ủy, ban, nhân, dân)"},
    {"DAAN BANR", "any(daan, banr)"},
    {"DAAN BANR HOIJ số 3", "any(daan, banr, hoij, số, 3)"},
    {"DDANGR UYR", "any(đảng, ủy)"},
    {"DDangr boj", "any(đảng, bọ)"},
    {"Nghij quyeets DDaij hooij", "any(nghị, quyết, đại, hội)"},
    {"đại hooij", "any(đại, hội)"},
    {"dai hooij", "any(dai, hội)"},
    {"+nghij -quyeets", "all(must(nghị), not(quyết))"},
    {"title:nghij quyeets", "any(field(title, nghị), quyết)"},
    {"-phongf-choongs", "not(phrase(phòng chống))"},
    {"phongf, choongs; dichj.", "any(phòng, chống, dịch)"},
    {"khoong", "không"},
    {"dangrd duwowngfd", "any(đảng, đường)"},
    {"vooi vuwxa", "any(vôi, vữa)"},
    {"tw", "abbreviation(tw, trung ương)"},
    // What is spelled out in keys has its short form too.
    {"uyr ban nhaan daan", "any(ủy, ban, nhân, dân)"},
    // Words that may be English are keys beside keys.
    {"taats car", "any(tất, cả)"},
    {"nhaf cuar tooi has", "any(nhà, của, tôi, há)"},
    {"quan1 nhaf", "any(quán, nhà)"},
    {"Haf Nooij", "any(hà, nội)"},
    {"Nguyeenx Vawn Hungf", "any(nguyễn, văn, hùng)"},
    // The tokenizer cuts these.
    {"d9u7o7ng2 thu7o7ng2", "any(đường, thường)"},
    {"Quye6t1 D9i5nh", "any(quyết, định)"},
};

const Case kLeft[] = {
    {"car", "car"},
    {"xe car", "any(xe, car)"},
    {"đại hội car", "any(đại, hội, car)"},
    {"hans zimmer music box", "any(hans, zimmer, music, box)"},
    {"zimmer phoos music box", "any(zimmer, phố, music, box)"},
    {"Haf", "haf"},
    {"HAS", "has"},
    {"IMF canhr baos", "any(imf, cảnh, báo)"},
    {"quan1", "any(quan, 1)"},
    {"lop6", "any(lop, 6)"},
    {"CO2 SO2 A1 E5 SE26 U17", "any(co2, so2, a1, e5, se26, u17)"},
    {"COVID-19 H5N1", "any(covid, 19, h5n1)"},
    {"05-CT/TW", "05-ct/tw"},
    {"MoMo HoSE", "any(momo, hose)"},
    {"\"nghij quyeets\"", "phrase(nghij quyeets)"},
    {"\"nghij\"", "nghij"},
    {"nghij*", "prefix(nghij)"},
    {"box.vn/nghij", "any(box, abbreviation(vn, việt nam), nghij)"},
    {"source:nghij", "keyword(source, nghij)"},
    {"boong tàu", "any(boong, tàu)"},
};

std::size_t keyed(const tracuu::detail::Node& node) {
  std::size_t count = 0;
  for (const auto& token : node.tokens) count += token.keys_sure > 0;
  for (const auto& child : node.children) count += keyed(child);
  return count;
}

std::size_t keyed(const std::string& typed) { return keyed(Query(typed).impl().root); }

std::set<std::string> english_words() {
  std::ifstream file(TRACUU_SOURCE_DIR "/test/query/data/english_words.txt");
  std::set<std::string> words;
  for (std::string word; file >> word;) words.insert(word);
  return words;
}

void check_round_trip(const Query& query) {
  const Query again(query.to_string());
  CHECK(again.tree() == query.tree());
  CHECK(again.to_string() == query.to_string());
}

}  // namespace

TEST_CASE("keystrokes are read as the words they write", "[query]") {
  for (const auto& [typed, tree] : kRead) {
    INFO(typed);
    const Query query(typed);
    CHECK(query.tree() == tree);
    check_round_trip(query);
  }
}

TEST_CASE("what may be foreign, a name, a code or quoted is left as typed", "[query]") {
  for (const auto& [typed, tree] : kLeft) {
    INFO(typed);
    const Query query(typed);
    CHECK(query.tree() == tree);
    check_round_trip(query);
  }
}

TEST_CASE("keystrokes can be switched off", "[query]") {
  const tracuu::QueryOptions off{.keystrokes = false, .own = {}};
  for (const char* typed : {"nghij quyeets", "Ddangr", "nghi5", "taats car"}) {
    const Query query(typed, tracuu::Schema::reports(), off);
    CHECK(keyed(query.impl().root) == 0);
    check_round_trip(query);
  }
}

TEST_CASE("none of 1,000 common English words is changed", "[query]") {
  const auto words = english_words();
  REQUIRE(words.size() >= 1000);
  std::string changed, before, two_before;
  for (const std::string& word : words) {
    std::string title = word, upper = word;
    title[0] = static_cast<char>(title[0] & ~0x20);
    for (char& c : upper) c = static_cast<char>(c & ~0x20);
    for (const std::string& typed :
         {word, title, upper, before + ' ' + word, "hội nghị " + word, "hoi nghi " + word, two_before + ' ' + upper})
      if (keyed(typed) != 0) changed += typed + "; ";
    two_before = two_before.substr(std::min(two_before.size(), two_before.find(' ') + 1)) + ' ' + upper;
    before = word;
  }
  CHECK(changed == "");
}

TEST_CASE("no code is changed", "[query]") {
  for (const char* typed :
       {"04-NQ/ĐUK", "04 – KH/ĐU", "128/2020/NĐ-CP", "05 CT TW", "12-KH/TW", "30-QĐ/TW", "QD-UBND", "1989/QĐ-BGDĐT",
        "15-NQ/TU", "H5N1", "H1N1", "h7n9", "COVID-19", "Covid-19", "covid 19", "nCoV", "SARS-CoV-2", "MERS-CoV",
        "B.1.617", "BA.5", "A320", "Boeing 737", "F-16", "Su-30", "iPhone 12", "iphone12", "4G", "5G", "G20", "G7",
        "C47", "U23", "u23", "U19", "VTV1", "vtv3", "mp3", "MP4", "Q7", "E10", "RON95", "A4", "a4", "B52", "T5",
        "QL1A", "ql1a", "QL5", "ISO 9001", "CO2", "co2", "PM2.5", "pm25", "SO2", "x2", "k1", "K50", "M3", "m2", "km2",
        "2020-2025", "21-12-2020", "1900-9095", "08/4", "HS2", "V-League", "Wi-Fi", "wifi", "AS-01", "IX", "XIX",
        "XXII", "khóa XIII", "F0", "f1", "TP.HCM", "Q.1", "p2", "P12", "lop1", "quan3", "bai5", "tap2", "phan1"}) {
    INFO(typed);
    CHECK(keyed(std::string(typed)) == 0);
  }
}

TEST_CASE("no foreign name is changed", "[query]") {
  for (const char* typed :
       {"Hans Zimmer", "hans", "Max", "max planck", "James Bond", "Thor", "Bern", "Luis Suarez", "luis enrique",
        "Rex Tillerson", "Bashar al-Assad", "Moon Jae-in", "moon jae in", "Park Geun-hye", "Lee Hsien Loong",
        "Kim Jong-un", "Ban Ki-moon", "Son Heung-min", "Park Hang-seo", "park hang seo", "Joe Biden", "Donald Trump",
        "Barack Obama", "Vladimir Putin", "Angela Merkel", "Boris Johnson", "Elon Musk", "Homs", "Laos", "Paris",
        "Texas", "Los Angeles", "las vegas", "New York", "Washington", "Hamas", "hamas", "Pharma", "Masan", "MoMo",
        "momo", "Samsung", "Toyota", "Mazda", "Honda", "Lexus", "lexus", "Rolex", "Netflix", "Adidas", "Nokia", "Sony",
        "Casio", "Visa", "USA", "IMF", "WHO", "NATO", "ASEAN", "UNESCO", "FIFA", "OPEC", "AFP", "CNN", "BBC",
        "Washington Post", "The Times", "Queen", "Air France", "air france", "Trust Bank", "Vox", "Mar del Plata",
        "Deutsche Bahn", "Xbox", "Facebook", "Chelsea", "Barca", "Lazio", "Roma", "Juventus", "Messi", "Ronaldo",
        "Neymar", "Osasuna", "Aston Villa", "Mary", "Laura", "Rosa", "Sara", "Hari", "Dana", "Taro", "Rama", "Congo"}) {
    INFO(typed);
    CHECK(keyed(std::string(typed)) == 0);
  }
}

// What is also a foreign word, a number behind what is counted, or as short as a code: who typed it cannot be told from these keys alone.
bool is_ambiguous(const std::string& keys) {
  if (keys.size() <= 2 || tracuu::detail::is_foreign_word(keys)) return true;
  const std::size_t letters = keys.find_first_of("0123456789");
  return letters == 1 || letters + 1 == keys.size();
}

TEST_CASE("2,000 syllables in every usual order of keys, alone and beside another that is plainly keys", "[query]") {
  std::size_t orders = 0, alone = 0, ambiguous = 0, beside = 0;
  std::string left;
  for (const auto& syllable : tracuu::test::listed_syllables(2000))
    for (const std::string& keys : tracuu::test::key_orders(syllable)) {
      ++orders;
      const bool read = keyed(keys) == 1;
      alone += read;
      ambiguous += !read && is_ambiguous(keys);
      if (!read && !is_ambiguous(keys)) left += keys + ' ';
      beside += keyed(keys + " quyeets") == 2;
    }
  WARN(orders << " orders of the keys of 2,000 syllables read: " << alone << " alone, " << ambiguous
              << " more are also foreign words, numbers or codes; " << beside << " beside another");
  INFO("left when alone: " << left);
  CHECK(static_cast<double>(beside) >= 0.99 * static_cast<double>(orders));
  CHECK(static_cast<double>(alone) >= 0.96 * static_cast<double>(orders));
  CHECK(static_cast<double>(alone) >= 0.99 * static_cast<double>(orders - ambiguous));
}

TEST_CASE("the list of foreign words: each once, and each the keys of a syllable", "[query]") {
  std::set<std::string_view> seen;
  for (const std::string_view line : tracuu::detail::split(tracuu::detail::foreign_word_list(), '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    for (const std::string_view word : tracuu::detail::split(line, ' ')) {
      INFO(word);
      CHECK(seen.insert(word).second);
      CHECK(tracuu::decode_keystrokes(word));
    }
  }
  CHECK(seen.size() >= 500);
}
