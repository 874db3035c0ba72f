/* Why the system refused, in both languages, with what to do about it. */
#ifndef ZEREN_CLI_REASON_H
#define ZEREN_CLI_REASON_H

#include "zeren/error.h"
#include "zeren/lang.h"

zr_words zr_reason(int number); /* of errno */

/* ZR_IO, "PATH: reason"; ZR_NO_MEMORY for ENOMEM. */
zr_status zr_fail_errno(zr_error *err, int number);

/* The same where a file or folder was to be written: what is missing is the folder around it. */
zr_status zr_fail_write(zr_error *err, int number);

/* The same for a stream that has no name: "standard output: reason". */
extern const zr_words zr_standard_input, zr_standard_output;
zr_status zr_fail_standard(zr_error *err, int number, zr_words stream);

#endif
