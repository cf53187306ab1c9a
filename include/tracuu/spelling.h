#pragma once

#include <string>
#include <vector>

#include "tracuu/byte_range.h"

namespace tracuu {

/// One word that was probably meant otherwise than typed.
struct Correction {
  ByteRange source;         ///< where in the typed query
  std::string typed;        ///< those bytes
  std::string meant;        ///< in the same letter case; two words where a blank was missing
  double confidence = 0;    ///< odds of the model that this was meant, as a probability, 0 to 0.99: an order rather than a measure
};

/// What a query was probably meant to be. A value.
struct NearMiss {
  std::string text;                     ///< the whole query with its corrections, and with the marks put back; empty: nothing better is known
  std::vector<Correction> corrections;  ///< in the order typed; never empty where `text` is not
  double confidence = 0;                ///< of the least sure correction

  bool empty() const noexcept { return text.empty(); }
};

/// When a search looks for what else may have been meant.
enum class DidYouMean {
  never,
  if_nothing,  ///< if nothing is found; the search is then made with what was meant, and Hits::corrected says so
  always,      ///< besides, where something is found: Hits::did_you_mean shows it and nothing else changes
};

}  // namespace tracuu
