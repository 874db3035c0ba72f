/* The text plug-in: sizes from type.h, glyphs (where wanted) from Graphviz's Pango plug-in.
 *
 * Graphviz would otherwise ask the installed fonts, and a map would differ from
 * machine to machine. For PNG and PDF the Pango plug-in makes the glyphs and we
 * put our own size on them, so all formats look alike. */
#include "render/letters.h"

#include "render/type.h"

#include <dlfcn.h>
#include <graphviz/gvplugin_device.h>
#include <graphviz/gvplugin_textlayout.h>
#include <math.h>
#include <string.h>

/* Guarded by the lock of gvc.c, as all of Graphviz is. */
static gvtextlayout_engine_t *glyphs;
static int (*count_unknown)(void *layout);
static bool wanted; /* glyphs, by the context at work */
static uint32_t unknown;

/* The Pango plug-in remembers the last font's name by its pointer, across graphs: one that Graphviz frees
 * would be read after that. So it is given names that stay; a map has two, and more than there is room for
 * are left to stay as well. */
static char *lasting(const char *name)
{
    static char *names[8];
    size_t i = 0;
    while (i < sizeof names / sizeof *names && names[i] && strcmp(names[i], name) != 0)
        i++;
    if (i == sizeof names / sizeof *names)
        return strdup(name);
    if (!names[i])
        names[i] = strdup(name);
    return names[i];
}

static boolean lay_out_glyphs(textspan_t *span, char **font_path)
{
    textfont_t *font = span->font, kept = *font;
    kept.name = font->name ? lasting(font->name) : NULL;
    if (font->name && !kept.name)
        return 0;
    span->font = &kept;
    boolean done = glyphs->textlayout(span, font_path);
    span->font = font;
    return done;
}

static boolean lay_out(textspan_t *span, char **font_path)
{
    double size = span->font->size;
    bool bold = span->font->name && strstr(span->font->name, "Bold");
    double baseline = 0;
    span->layout = NULL;
    span->free_layout = NULL;
    if (wanted) {
        if (!lay_out_glyphs(span, font_path))
            return 0;
        baseline = span->yoffset_layout;
        int missing = count_unknown && span->layout ? count_unknown(span->layout) : 0;
        unknown += missing > 0 ? (uint32_t)missing : 0;
    }
    span->size.x = zr_type_width(zr_span_of(span->str), size, bold);
    span->size.y = ZR_LEADING * size;
    span->yoffset_layout = baseline;
    /* Graphviz sets the first baseline one font size under the upper edge of the text. */
    span->yoffset_centerline = (ZR_BASELINE + ZR_LEADING / 2 - 1) * size;
    return 1;
}

static gvtextlayout_engine_t engine = {lay_out};
static gvplugin_installed_t engines[] = {{0, "textlayout", 1000, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvdevice_features_t sheet = {
    GVDEVICE_BINARY_FORMAT | GVDEVICE_DOES_TRUECOLOR, {0, 0}, {0, 0}, {72, 72}};
static gvplugin_installed_t devices[] = {{0, ZR_SHEET_DEVICE ":cairo", 1, NULL, &sheet},
                                         {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t apis[] = {{API_textlayout, engines}, {API_device, devices}, {(api_t)0, NULL}};
static char package[] = "zeren";
static gvplugin_library_t library = {package, apis};
static const lt_symlist_t builtins[] = {{"gvplugin_zeren_LTX_library", &library}, {NULL, NULL}};

/* A usual context loads the Pango plug-in; its table of contents is public, its place on disk is not. */
static void find_glyphs(void)
{
    GVC_t *usual = gvContext();
    void *plugin = dlopen("libgvplugin_pango.so.6", RTLD_NOLOAD | RTLD_LAZY);
    gvplugin_library_t *table = plugin ? dlsym(plugin, "gvplugin_pango_LTX_library") : NULL;
    for (gvplugin_api_t *api = table ? table->apis : NULL; api && api->types; api++) {
        if (api->api == API_textlayout)
            glyphs = api->types[0].engine;
    }
    void *pango = dlopen("libpango-1.0.so.0", RTLD_NOLOAD | RTLD_LAZY);
    if (pango)
        *(void **)&count_unknown = dlsym(pango, "pango_layout_get_unknown_glyphs_count");
    gvFreeContext(usual);
}

GVC_t *zr_letters_context(bool fonts)
{
    unknown = 0;
    if (fonts && !glyphs)
        find_glyphs();
    wanted = fonts;
    return fonts && !glyphs ? gvContext() : gvContextPlugins(builtins, 1);
}

uint32_t zr_letters_unknown(void)
{
    return unknown;
}
