/* Why a name was understood as it was, in words. */
#include "units/resolve.h"

void zr_names_explain(zr_names *names)
{
    (void)names;
}
