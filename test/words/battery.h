// What every token of every text must keep, whatever the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tracuu/tokenize.h"

/// Checks the whole contract of tokenize and TokenStream on one text, and fails the running test with the text and the
/// first promise that is broken.
void check_token_contract(std::string_view text);

/// "syllable:đảng syllable:ủy" – kinds and texts, parts in brackets: what tables of cases compare with.
std::string print(const std::vector<tracuu::Token>& tokens);
