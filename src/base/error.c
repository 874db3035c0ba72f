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

zr_status zr_fail_memory(zr_error *err)
{
    return zr_fail(err, ZR_NO_MEMORY, "out of memory");
}
