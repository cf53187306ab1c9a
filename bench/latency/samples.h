// Timed samples under a label, and what is said of them.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace bench {

struct Interval {
  double value = 0, low = 0, high = 0;
};

/// The quantile `q` of the samples with a 95 % bootstrap interval. The same samples give the same interval.
Interval quantile(const std::vector<double>& samples, double q);

/// Samples of one thing, named by labels such as {"set", "bare 2-3"}.
struct Series {
  nlohmann::ordered_json labels;
  std::vector<double> milliseconds;
};

/// What bench/results.py describes.
class Results {
 public:
  Results(std::string kind, nlohmann::ordered_json settings);
  /// The series with these labels, made if there is none. Stays valid.
  std::vector<double>& series(const nlohmann::ordered_json& labels);
  void figure(const std::string& name, double value, nlohmann::ordered_json labels = nlohmann::ordered_json::object());
  const std::vector<std::unique_ptr<Series>>& all() const { return series_; }
  nlohmann::ordered_json json() const;

 private:
  nlohmann::ordered_json head_, figures_ = nlohmann::ordered_json::array();
  std::vector<std::unique_ptr<Series>> series_;
};

/// A table for people: p50 p90 p99 p99.9 max, the interval of p50 and p99.
void print(const Results& results);

}  // namespace bench
