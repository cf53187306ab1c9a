// store: the pool of handles behind a Reader; the engine's searches come in here.
#include "store/store_reader.h"

#include <algorithm>

#include "store/translate.h"

namespace tracuu::detail {
namespace {

constexpr int kTries = 100;
constexpr unsigned kMaxHandlesAtOnce = 8;

}  // namespace

/// One thread's hold on a handle.
class PooledReader::Lease {
 public:
  explicit Lease(PooledReader& reader) : reader_(reader), picture_(reader.take()) {}
  ~Lease() { reader_.give_back(std::move(picture_)); }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  const Picture& operator*() const { return *picture_; }

 private:
  PooledReader& reader_;
  std::unique_ptr<Picture> picture_;
};

PooledReader::PooledReader(std::shared_ptr<const Directory> directory) : directory_(std::move(directory)) {
  show(open_newest());
}

void PooledReader::with_snapshot(const std::function<void(const Snapshot&)>& work) { with_picture(work); }

void PooledReader::with_picture(const std::function<void(const Picture&)>& work) {
  // Work within work sees the same picture; if that is gone the outermost reruns.
  if (const Picture* held = held_by_this_thread()) return work(*held);
  for (int tries = 1;; ++tries) {
    const Lease lease(*this);
    try {
      return work(*lease);
    } catch (const Xapian::Error& error) {
      // A generation that was replaced may have lost files that were not open yet.
      const bool gone = is_modified(error) || directory_->current() != (*lease).name().generation;
      if (!gone || tries == kTries) throw translated(error, "reading '" + directory_->path().string() + "'");
      move_on_from((*lease).name());
    }
  }
}

bool PooledReader::refresh() {
  if (directory_->read_only()) return false;
  PictureName shown;
  {
    const std::lock_guard hold(mutex_);
    shown = name_;
  }
  if (Picture(*directory_).name() == shown) return false;
  auto newest = open_newest();
  const std::lock_guard hold(mutex_);
  if (newest.front()->generation() > number_) show(std::move(newest));  // else another thread was quicker
  return true;
}

std::uint64_t PooledReader::generation() const {
  const std::lock_guard hold(mutex_);
  return number_;
}

std::unique_ptr<Picture> PooledReader::take() {
  std::unique_lock hold(mutex_);
  while (idle_.empty()) {
    auto another = std::make_unique<Picture>(*directory_);
    if (another->name() == name_) {
      ++handles_;
      idle_.push_back(std::move(another));
    } else if (handles_ == 0) {
      std::vector<std::unique_ptr<Picture>> only;
      only.push_back(std::move(another));
      show(std::move(only));
    } else {
      returned_.wait(hold, [&] { return !idle_.empty(); });
    }
  }
  auto picture = std::move(idle_.back());
  idle_.pop_back();
  busy_.emplace_back(std::this_thread::get_id(), picture.get());
  return picture;
}

void PooledReader::give_back(std::unique_ptr<Picture> picture) {
  const std::lock_guard hold(mutex_);
  std::erase_if(busy_, [&](const auto& lease) { return lease.second == picture.get(); });
  if (picture->name() != name_) return;
  idle_.push_back(std::move(picture));
  returned_.notify_one();
}

void PooledReader::move_on_from(const PictureName& gone) {
  auto newest = open_newest();
  const std::lock_guard hold(mutex_);
  if (name_ == gone && newest.front()->generation() >= number_) show(std::move(newest));
}

std::vector<std::unique_ptr<Picture>> PooledReader::open_newest() const {
  std::vector<std::unique_ptr<Picture>> newest;
  newest.push_back(std::make_unique<Picture>(*directory_));
  const unsigned wanted = std::clamp(std::thread::hardware_concurrency(), 1u, kMaxHandlesAtOnce);
  while (newest.size() < wanted) {
    auto another = std::make_unique<Picture>(*directory_);
    if (another->name() != newest.front()->name()) newest.clear();  // a commit came between: the newer one counts
    newest.push_back(std::move(another));
  }
  return newest;
}

void PooledReader::show(std::vector<std::unique_ptr<Picture>> newest) {
  name_ = newest.front()->name();
  number_ = newest.front()->generation();
  handles_ = newest.size();
  idle_ = std::move(newest);
  returned_.notify_all();
}

const Picture* PooledReader::held_by_this_thread() const {
  const std::lock_guard hold(mutex_);
  const auto mine = std::find_if(busy_.begin(), busy_.end(),
                                 [](const auto& lease) { return lease.first == std::this_thread::get_id(); });
  return mine == busy_.end() ? nullptr : mine->second;
}

}  // namespace tracuu::detail
