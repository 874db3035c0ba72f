/* Labels in the line of a title that are none of it: 优化服务  牵头单位：市科技局. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TITLE_LABEL_H
#define ZEREN_DOCUMENT_OUTLINE_TITLE_LABEL_H

#include "zeren/span.h"

/* Where the title ends that begins at `from` and is read up to the end of `words`, before a colon: before the
 * label of a duty that these words end with, white space before it; else there. O(1). */
size_t zr_title_before_label(zr_span words, size_t from);

#endif
