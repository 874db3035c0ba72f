/* What a publisher says has been left out at the end of a text. */
#ifndef ZEREN_DOCUMENT_LEFT_OUT_H
#define ZEREN_DOCUMENT_LEFT_OUT_H

#include "zeren/span.h"

/* The line among the last of the text that says the rest is not there: （篇幅所限，以下省略）. Empty if none
 * does. */
zr_span zr_end_left_out(zr_span text);

#endif
