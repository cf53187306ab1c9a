// Random numbers that are the same everywhere, and ranks drawn by Zipf–Mandelbrot's law with a knee.
#include "generate/law.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bench {

std::uint64_t Dice::bits() {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

double Dice::normal() { return std::sqrt(-2 * std::log(1 - unit())) * std::cos(2 * std::numbers::pi * unit()); }

// By the inverse of the distribution, ranks taken as a continuum: the head's mass, then the endless tail's.
std::size_t Law::drawn(Dice& dice) const {
  const double power = 1 - exponent, start = std::pow(offset, power), end = std::pow(knee + offset, power);
  const double head = (end - start) / power, tail = end / (tail_exponent - 1);
  const double at = dice.unit() * (head + tail);
  const double rank = at < head ? std::pow(start + at * power, 1 / power)
                                : (knee + offset) * std::pow(1 - (at - head) / tail, -1 / (tail_exponent - 1));
  return static_cast<std::size_t>(std::clamp(rank - offset, 0.0, 1e9));
}

}  // namespace bench
