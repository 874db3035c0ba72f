/* The list of analyses: its parts in the order in which people see them. */
#include "analysis/methods.h"
#include "analysis/tables.h"

static const zr_method_group *const groups[] = {
    &zr_methods_load,     &zr_methods_position, &zr_methods_groups, &zr_methods_structure,
    &zr_methods_backbone, &zr_methods_network,  &zr_methods_burden, &zr_methods_whole};
enum { GROUPS = sizeof groups / sizeof *groups };

const zr_method *zr_method_at(uint32_t index)
{
    for (size_t g = 0; g < GROUPS; index -= groups[g++]->count) {
        if (index < groups[g]->count)
            return &groups[g]->method[index];
    }
    return NULL;
}

const zr_method *zr_method_find(zr_span name)
{
    const zr_method *method;
    for (uint32_t i = 0; (method = zr_method_at(i)); i++) {
        if (zr_span_equal(name, zr_span_of(method->name)))
            return method;
    }
    return NULL;
}

zr_status zr_method_run(zr_frame **out, const char *name, const zr_incidence *incidence,
                        const zr_method_options *options, zr_error *err)
{
    *out = NULL;
    const zr_method *method = zr_method_find(zr_span_of(name));
    if (!method)
        return zr_fail_words(err, ZR_BAD_INPUT, "没有方法 %s", "there is no method %s", name);
    zr_method_options usual = options ? *options : (zr_method_options){0};
    usual.seed = usual.seed ? usual.seed : 1;
    if (incidence->one_mode && usual.weighting == ZR_W_COUNT)
        usual.weighting = ZR_W_ROLES; /* its ties' own values */
    zr_status status = zr_draws_check(usual.draws, err);
    if (status == ZR_OK)
        status = method->run(out, incidence, &usual, err);
    if (status == ZR_OK && incidence->one_mode)
        zr_table_words(*out, "one_mode", zr_bilingual("一模网络", "one-mode network"),
                       zr_bilingual("每条连线占一列（“措施”）；单位之间的方法所算的就是原网络",
                                    "every tie is a column (a \"measure\"); methods on ties between units "
                                    "are of the network itself"));
    return status == ZR_OK ? zr_table_end(out, err) : status;
}
