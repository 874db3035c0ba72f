/* What the library shows to the outside: everything marked ZR_API, nothing else; to C++ by its C names. */
#ifndef ZEREN_EXPORT_H
#define ZEREN_EXPORT_H

#if defined(__cplusplus)
#define ZR_C extern "C"
#else
#define ZR_C
#endif

#if defined(__GNUC__)
#define ZR_API ZR_C __attribute__((visibility("default")))
#define ZR_PRINTF(words, values) __attribute__((format(printf, words, values)))
#else
#define ZR_API ZR_C
#define ZR_PRINTF(words, values)
#endif

#endif
