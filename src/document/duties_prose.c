/* Sentences that assign. */
#include "document/duties_hunt.h"

void zr_prose_find(zr_hunt *hunt)
{
    (void)hunt;
}
