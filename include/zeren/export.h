/* What the library shows to the outside: everything marked ZR_API, nothing else. */
#ifndef ZEREN_EXPORT_H
#define ZEREN_EXPORT_H

#if defined(__GNUC__)
#define ZR_API __attribute__((visibility("default")))
#define ZR_PRINTF(words, values) __attribute__((format(printf, words, values)))
#else
#define ZR_API
#define ZR_PRINTF(words, values)
#endif

#endif
