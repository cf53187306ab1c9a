// A process that writes: writer_program <index> <batches>. Goes on where the index stands; says "<batch>\n" after each
// commit.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "store/scenario.h"

int main(int count, char** arguments) {
  using namespace tracuu::detail;
  if (count != 3) return 2;
  try {
    const auto store = Store::open(arguments[1], true, kMetadata);
    const unsigned from = batches_in(*store->reader()) + 1, to = from + static_cast<unsigned>(std::atoi(arguments[2]));
    for (unsigned batch = from; batch < to; ++batch) {
      make_batch(*store, batch);
      const std::string said = std::to_string(batch) + "\n";
      if (::write(STDOUT_FILENO, said.data(), said.size()) < 0) return 1;  // unbuffered: it is an acknowledgement
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
