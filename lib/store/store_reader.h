// store: the pool of handles behind a Reader.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "store/picture.h"

namespace tracuu::detail {

/// All handles show one picture. Some are made at once, one a core up to eight, and more when threads need them; once
/// the index has moved on no more can be made of the old picture, and further threads wait for a handle.
class PooledReader : public Reader {
 public:
  explicit PooledReader(std::shared_ptr<const Directory> directory);

  void with_snapshot(const std::function<void(const Snapshot&)>& work) override;
  bool refresh() override;
  std::uint64_t generation() const override;

  /// with_snapshot for this room, which may ask Xapian more than a Snapshot answers.
  void with_picture(const std::function<void(const Picture&)>& work);

 private:
  class Lease;

  std::unique_ptr<Picture> take();
  void give_back(std::unique_ptr<Picture> picture);
  void move_on_from(const PictureName& gone);
  std::vector<std::unique_ptr<Picture>> open_newest() const;
  void show(std::vector<std::unique_ptr<Picture>> newest);  // requires the mutex
  const Picture* held_by_this_thread() const;

  const std::shared_ptr<const Directory> directory_;
  mutable std::mutex mutex_;
  std::condition_variable returned_;
  PictureName name_;  // what all handles of the pool show
  std::uint64_t number_ = 0;
  std::size_t handles_ = 0;  // of this picture, idle or busy
  std::vector<std::unique_ptr<Picture>> idle_;
  std::vector<std::pair<std::thread::id, const Picture*>> busy_;
};

}  // namespace tracuu::detail
