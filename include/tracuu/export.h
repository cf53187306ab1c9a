// What this library shows to the linker: everything else is hidden.
#pragma once

#if defined(TRACUU_STATIC)
#define TRACUU_API
#elif defined(__GNUC__) || defined(__clang__)
#define TRACUU_API __attribute__((visibility("default")))
#else
#define TRACUU_API
#endif
