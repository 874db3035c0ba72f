/* The one palette of all maps: safe for colour-blind readers, light, fit for print. */
#ifndef ZEREN_RENDER_COLOUR_H
#define ZEREN_RENDER_COLOUR_H

#include "zeren/document.h"

/* 0xRRGGBBAA; 0 is no colour at all. */
typedef uint32_t zr_colour;

#define ZR_PAPER 0xFFFFFFFFu
#define ZR_INK 0x1F2933FFu    /* text */
#define ZR_GREY 0x5F6B7AFFu   /* second text; 5:1 on paper */
#define ZR_LINE 0xC3CAD4FFu   /* rules and weak ties */
#define ZR_THREAD 0xA9B3C0FFu /* lines of duties that do not lead */
#define ZR_TIE 0x9AA6B4FFu    /* between units */
#define ZR_ALARM 0xBF3F6AFFu  /* what somebody should look at */
#define ZR_TRACK 0xE4E8EEFFu  /* grids and empty bars */

/* One hue in four strengths: ink on paper (text), strong (rings, bold lines), fill (bars), tint (discs,
 * hulls). */
typedef struct zr_hue {
    zr_colour ink, strong, fill, tint;
} zr_hue;

#define ZR_HUES 8 /* then grey for all others */

/* The hue of a place, a section … by its rank; ranks from ZR_HUES on are grey. */
zr_hue zr_colour_hue(uint32_t rank);

/* Colour between two, `share` of the second; alpha as the first's. */
zr_colour zr_colour_mix(zr_colour first, zr_colour second, double share);
zr_colour zr_colour_alpha(zr_colour colour, double alpha);

/* How a role is drawn: dash pattern and pen. */
typedef enum zr_dash { ZR_SOLID, ZR_DASHED, ZR_DOTTED } zr_dash;
typedef struct zr_role_look {
    zr_dash dash;
    double pen;
    zr_colour cell; /* in a matrix */
} zr_role_look;
const zr_role_look *zr_colour_role(zr_role role);

/* "#rrggbbaa", or "transparent" for 0; into 16 bytes. */
void zr_colour_write(char out[16], zr_colour colour);

#endif
