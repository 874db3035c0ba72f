/* Chinese punctuation as numbers: three bytes of UTF-8 read at once, for the loops that look at every byte.
 */
#ifndef ZEREN_DOCUMENT_MARK3_H
#define ZEREN_DOCUMENT_MARK3_H

#include "zeren/span.h"

enum zr_mark3 {
    ZR_M_STOP = 0xE38082,             /* 。 */
    ZR_M_SPACE = 0xE38080,            /* the ideographic one */
    ZR_M_PAUSE = 0xE38081,            /* 、 */
    ZR_M_COMMA = 0xEFBC8C,            /* ， */
    ZR_M_SEMICOLON = 0xEFBC9B,        /* ； */
    ZR_M_COLON = 0xEFBC9A,            /* ： */
    ZR_M_EXCLAMATION = 0xEFBC81,      /* ！ */
    ZR_M_QUESTION = 0xEFBC9F,         /* ？ */
    ZR_M_OPEN = 0xEFBC88,             /* （ */
    ZR_M_CLOSE = 0xEFBC89,            /* ） */
    ZR_M_SHELL_OPEN = 0xE38094,       /* 〔 */
    ZR_M_SHELL_CLOSE = 0xE38095,      /* 〕 */
    ZR_M_SQUARE_CLOSE = 0xEFBCBD,     /* ］ */
    ZR_M_LENS_OPEN = 0xE38090,        /* 【 */
    ZR_M_LENS_CLOSE = 0xE38091,       /* 】 */
    ZR_M_LENS_WHITE_CLOSE = 0xE38097, /* 〗 */
    ZR_M_QUOTE_OPEN = 0xE2809C,       /* “ */
    ZR_M_QUOTE_CLOSE = 0xE2809D,      /* ” */
    ZR_M_SINGLE_CLOSE = 0xE28099,     /* ’ */
    ZR_M_TITLE_OPEN = 0xE3808A,       /* 《 */
    ZR_M_TITLE_CLOSE = 0xE3808B,      /* 》 */
    ZR_M_ANGLE_CLOSE = 0xE38089       /* 〉 */
};

/* The three bytes at `at`; 0 when fewer are left before `end`. */
static inline uint32_t zr_mark3(zr_span text, size_t at, size_t end)
{
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    return end - at < 3 ? 0 : (uint32_t)bytes[0] << 16 | (uint32_t)bytes[1] << 8 | bytes[2];
}

/* Does the mark end a sentence or a clause's bracket? 。 ； ！ ？ ） 〕 ］ 】 〗 */
static inline bool zr_mark_ends(uint32_t mark)
{
    switch (mark) {
    case ZR_M_STOP:
    case ZR_M_SEMICOLON:
    case ZR_M_EXCLAMATION:
    case ZR_M_QUESTION:
    case ZR_M_CLOSE:
    case ZR_M_SHELL_CLOSE:
    case ZR_M_SQUARE_CLOSE:
    case ZR_M_LENS_CLOSE:
    case ZR_M_LENS_WHITE_CLOSE:
        return true;
    default:
        return false;
    }
}

#endif
