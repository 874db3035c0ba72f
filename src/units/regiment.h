/* A regiment of the Corps by its number: 一四三团, 143团, 第二十二团. */
#ifndef ZEREN_UNITS_REGIMENT_H
#define ZEREN_UNITS_REGIMENT_H

#include "units/sense.h"

/* Its number where the name is a regiment's, said in Xinjiang; else 0. */
unsigned zr_regiment(const zr_context *context, zr_span name);

#endif
