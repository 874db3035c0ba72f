/* How a function says that it failed. */
#include "zeren/error.h"

#include <stdarg.h>
#include <stdio.h>

zr_status zr_fail(zr_error *err, zr_status status, const char *format, ...)
{
    if (!err || err->status != ZR_OK)
        return status;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    err->status = status;
    return status;
}

zr_status zr_fail_words(zr_error *err, zr_status status, const char *zh, const char *en, ...)
{
    if (!err || err->status != ZR_OK)
        return status;
    va_list arguments, again;
    va_start(arguments, en);
    va_copy(again, arguments);
    vsnprintf(err->message, sizeof err->message, en, arguments);
    vsnprintf(err->message_zh, sizeof err->message_zh, zh, again);
    va_end(again);
    va_end(arguments);
    err->status = status;
    return status;
}

zr_status zr_fail_said(zr_error *err, zr_status status, const char *zh, const char *en)
{
    if (!err || err->status != ZR_OK)
        return status;
    snprintf(err->message, sizeof err->message, "%s", en);
    snprintf(err->message_zh, sizeof err->message_zh, "%s", zh);
    err->status = status;
    return status;
}

zr_status zr_fail_as(zr_error *err, const zr_error *reason)
{
    if (err && err->status == ZR_OK)
        *err = *reason;
    return reason->status;
}

zr_status zr_fail_memory(zr_error *err)
{
    return zr_fail_words(err, ZR_NO_MEMORY, "内存不足", "out of memory");
}
