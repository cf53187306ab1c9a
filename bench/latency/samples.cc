#include "latency/samples.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <thread>

namespace bench {
namespace {

using Json = nlohmann::ordered_json;

// At rank ⌈qn⌉, the smallest sample that q of them do not exceed.
std::size_t rank_of(std::size_t count, double q) {
  const double rank = std::ceil(q * static_cast<double>(count));
  return std::clamp<std::size_t>(static_cast<std::size_t>(rank), 1, count) - 1;
}

double pick(std::vector<double>& samples, std::size_t rank) {
  std::nth_element(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(rank), samples.end());
  return samples[rank];
}

std::string cpu_model() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown";
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
  return text;
}

double load() {
  double average = 0;
  return getloadavg(&average, 1) == 1 ? average : 0;
}

std::string name_of(const Json& labels) {
  std::string name;
  for (const auto& [key, value] : labels.items()) name += (name.empty() ? "" : ", ") + value.get<std::string>();
  return name;
}

}  // namespace

Interval quantile(const std::vector<double>& samples, double q) {
  if (samples.empty()) return {};
  const std::size_t rank = rank_of(samples.size(), q);
  std::vector<double> drawn = samples, estimates;
  const double value = pick(drawn, rank);
  std::mt19937 random(1);
  constexpr std::size_t rounds = 400;
  for (std::size_t round = 0; round < rounds; ++round) {
    for (double& sample : drawn) sample = samples[random() % samples.size()];
    estimates.push_back(pick(drawn, rank));
  }
  return {value, pick(estimates, rounds * 25 / 1000), pick(estimates, rounds * 975 / 1000)};
}

Results::Results(std::string kind, Json settings) {
  const double gib =
      static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE)) / (1 << 30);
  head_ = {{"kind", std::move(kind)},
           {"date", today()},
           {"machine",
            {{"cpu", cpu_model()},
             {"cores", std::thread::hardware_concurrency()},
             {"memory_gib", std::lround(gib)},
             {"load_before", load()}}},
           {"settings", std::move(settings)}};
}

std::vector<double>& Results::series(const Json& labels) {
  for (const auto& series : series_)
    if (series->labels == labels) return series->milliseconds;
  series_.push_back(std::make_unique<Series>(Series{labels, {}}));
  return series_.back()->milliseconds;
}

void Results::figure(const std::string& name, double value, Json labels) {
  figures_.push_back({{"labels", std::move(labels)}, {"name", name}, {"value", value}});
}

Json Results::json() const {
  Json out = head_;
  out["series"] = Json::array();
  for (const auto& series : series_) {
    Json samples = Json::array();
    for (const double sample : series->milliseconds) samples.push_back(std::round(sample * 1e5) / 1e5);
    out["series"].push_back({{"labels", series->labels}, {"unit", "ms"}, {"samples", std::move(samples)}});
  }
  out["figures"] = figures_;
  return out;
}

void print(const Results& results) {
  std::printf("%-40s %6s %8s %18s %8s %8s %18s %8s %8s\n", "ms", "count", "p50", "95 %", "p90", "p99", "95 %", "p99.9",
              "max");
  for (const auto& series : results.all()) {
    if (series->labels.contains("stage")) continue;
    const std::vector<double>& samples = series->milliseconds;
    const Interval half = quantile(samples, .5), most = quantile(samples, .99);
    std::printf("%-40s %6zu %8.3f [%7.3f, %7.3f] %8.3f %8.3f [%7.3f, %7.3f] %8.3f %8.3f\n",
                name_of(series->labels).c_str(), samples.size(), half.value, half.low, half.high,
                quantile(samples, .9).value, most.value, most.low, most.high, quantile(samples, .999).value,
                quantile(samples, 1).value);
  }
  std::printf("\nmedian ms of each stage");
  std::string row;
  for (const auto& series : results.all()) {
    if (!series->labels.contains("stage")) continue;
    const auto set = series->labels["set"].get<std::string>();
    if (set != row) std::printf("\n%-20s", set.c_str());
    row = set;
    std::printf("  %s %.3f", series->labels["stage"].get<std::string>().c_str(),
                quantile(series->milliseconds, .5).value);
  }
  std::printf("\n");
}

}  // namespace bench
