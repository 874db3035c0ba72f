/* What other layers do not have yet: says so, until they do. */
#include "cli/pending.h"
#include "zeren/method.h"
#include "zeren/units.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"

static zr_status pending(zr_error *err)
{
    return zr_fail(err, ZR_UNSUPPORTED, "not built yet");
}

__attribute__((weak)) zr_status zr_graph_join(zr_graph **out, const zr_graph *const *graphs, uint32_t count,
                                              zr_error *err)
{
    return pending(err);
}

__attribute__((weak)) zr_status zr_graph_build(zr_graph **out, const zr_reading *readings, uint32_t count,
                                               zr_error *err)
{
    return pending(err);
}

__attribute__((weak)) zr_status zr_lexicon_new(zr_lexicon **out, zr_span user, const char *user_name,
                                               zr_error *err)
{
    *out = NULL;
    return ZR_OK;
}

__attribute__((weak)) void zr_lexicon_free(zr_lexicon *lexicon) {}

__attribute__((weak)) zr_status zr_names_resolve(zr_names **out, const zr_document *document,
                                                 const zr_lexicon *lexicon, zr_error *err)
{
    return pending(err);
}

__attribute__((weak)) void zr_names_free(zr_names *names) {}

__attribute__((weak)) const zr_division *zr_divisions(uint32_t *count)
{
    *count = 0;
    return NULL;
}

__attribute__((weak)) uint32_t zr_division_find(zr_span code)
{
    return ZR_NONE;
}

__attribute__((weak)) const zr_sector *zr_sectors(uint32_t *count)
{
    *count = 0;
    return NULL;
}

__attribute__((weak)) const zr_resolved *zr_names_table(const zr_names *names, uint32_t *count)
{
    *count = 0;
    return NULL;
}

__attribute__((weak)) const zr_seat *zr_names_seat(const zr_names *names)
{
    static const zr_seat none = {ZR_NONE, 0, 0, false, 0};
    return &none;
}

__attribute__((weak)) zr_status zr_names_understand(zr_names **out, zr_span name, uint32_t place,
                                                    const zr_lexicon *lexicon, zr_error *err)
{
    return pending(err);
}
