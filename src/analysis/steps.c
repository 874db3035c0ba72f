/* Work that is too much to begin. */
#include "analysis/steps.h"

#include <stdio.h>

zr_status zr_steps_fail(double steps, const char *zh, const char *en, zr_error *err)
{
    char said[2][192];
    snprintf(said[ZR_ZH], sizeof said[ZR_ZH], "%s需要 %.0f 步；请缩小范围（--place、--document、--sector）",
             zh, steps);
    snprintf(said[ZR_EN], sizeof said[ZR_EN],
             "%s would take %.0f steps; choose a part (--place, --document, --sector)", en, steps);
    return zr_fail_said(err, ZR_LIMIT, said[ZR_ZH], said[ZR_EN]);
}

double zr_steps_of_partners(const zr_projection *projection)
{
    double steps = 0;
    for (uint32_t v = 0; v < projection->nodes; v++)
        steps += (double)projection->partners[v] * projection->partners[v];
    return steps;
}
