// What a made corpus is drawn by: random numbers, and the law of ranks that words follow.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bench {

/// Random numbers that are the same everywhere, by SplitMix64 (Steele, Lea, Flood 2014): of any seed at once, so that what is
/// endless can be made anew from its number.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t bits();
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(unit() * static_cast<double>(bound)); }
  bool chance(double share) { return unit() < share; }
  double normal();

 private:
  std::uint64_t state_;
};

/// Zipf–Mandelbrot's law: rank r is drawn in proportion to (r + offset)^-exponent, and from `knee` on by a steeper power.
struct Law {
  double exponent;  ///< other than 1
  double offset;
  double knee;
  double tail_exponent;  ///< of the power from the knee on, above 1: the vocabulary grows as tokens^(1 / tail_exponent)

  /// A rank from 0 on, without end.
  std::size_t drawn(Dice& dice) const;
};

}  // namespace bench
