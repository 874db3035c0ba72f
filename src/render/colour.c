/* The palette: after Paul Tol's "muted" and "bright" schemes, order and strengths our own. */
#include "render/colour.h"

#include <stdio.h>
#include <string.h>

static const zr_hue hues[] = {
    {0x1B4F8AFFu, 0x2B6CB0FFu, 0x7FA8D6FFu, 0xDCE8F5FFu}, /* blue */
    {0x9A3B0AFFu, 0xC8541BFFu, 0xEBA37AFFu, 0xFBE7DAFFu}, /* vermilion */
    {0x0B6B52FFu, 0x128A6BFFu, 0x74BFA9FFu, 0xDAF0E9FFu}, /* green */
    {0x6B2C78FFu, 0x8E459CFFu, 0xC08FCAFFu, 0xF0E2F3FFu}, /* purple */
    {0x7A5B00FFu, 0xA67C00FFu, 0xDABB56FFu, 0xF8EFD2FFu}, /* ochre */
    {0x0F6678FFu, 0x1B8599FFu, 0x79BDCAFFu, 0xDBF0F4FFu}, /* teal */
    {0x97294FFFu, 0xBF3F6AFFu, 0xE293AEFFu, 0xFAE2EAFFu}, /* rose */
    {0x4F5B17FFu, 0x6E7F22FFu, 0xAFBD6CFFu, 0xECF0D6FFu}, /* olive */
};
static const zr_hue grey = {0x4A5563FFu, 0x6B7785FFu, 0xB3BCC7FFu, 0xEBEEF2FFu};

static const zr_role_look roles[ZR_ROLES] = {
    [ZR_LEAD] = {ZR_SOLID, 2.6, 0xC8541BFFu},
    [ZR_RESPONSIBLE] = {ZR_SOLID, 1.1, 0x8CB1DBFFu},
    [ZR_SUPPORT] = {ZR_DASHED, 1.1, 0xC3DCD3FFu},
    [ZR_GUIDE] = {ZR_DOTTED, 1.3, 0xEBDCA6FFu},
};

zr_hue zr_colour_hue(uint32_t rank)
{
    return rank < ZR_HUES ? hues[rank] : grey;
}

const zr_role_look *zr_colour_role(zr_role role)
{
    return &roles[role];
}

zr_colour zr_colour_alpha(zr_colour colour, double alpha)
{
    return (colour & 0xFFFFFF00u) | (uint32_t)(alpha * 255 + 0.5);
}

zr_colour zr_colour_mix(zr_colour first, zr_colour second, double share)
{
    zr_colour mixed = first & 0xFFu;
    for (unsigned shift = 8; shift < 32; shift += 8) {
        double a = (double)(first >> shift & 0xFFu), b = (double)(second >> shift & 0xFFu);
        mixed |= (uint32_t)(a + (b - a) * share + 0.5) << shift;
    }
    return mixed;
}

void zr_colour_write(char out[16], zr_colour colour)
{
    if (colour == 0)
        strcpy(out, "transparent");
    else if ((colour & 0xFFu) == 0xFFu)
        snprintf(out, 16, "#%06x", (unsigned)(colour >> 8));
    else
        snprintf(out, 16, "#%08x", (unsigned)colour);
}
