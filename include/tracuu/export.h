// What this library shows to the linker: everything else is hidden.
#pragma once

// Marked alike for static libraries, so that both kinds are the same objects; whatever shared object links a static one keeps
// its names to itself: the CMake and pkg-config packages tell the linker.
#if defined(__GNUC__) || defined(__clang__)
#define TRACUU_API __attribute__((visibility("default")))
#else
#define TRACUU_API
#endif
