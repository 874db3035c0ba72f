/* One finding, for people or as JSON. */
#include "cli/findings.h"

#include "base/json_text.h"
#include "base/shown.h"

#include <stdlib.h>

static const zr_words severities[] = {{{"提示", "note"}}, {{"警告", "warning"}}, {{"错误", "error"}}};

/* A file that was not read is no document: the finding stands at the file itself. */
static bool is_of_file(const zr_finding *finding)
{
    return finding->code == ZR_F_UNREAD_FILE && finding->document == ZR_NONE && finding->detail.size;
}

void zr_finding_text(zr_buffer *out, zr_lang lang, zr_corpus *corpus, uint32_t index, uint32_t width)
{
    const zr_finding *finding = &corpus->graph->findings[index];
    zr_located at = zr_locate(corpus, finding->document, finding->start, finding->end, finding->line);
    char *message = NULL;
    if (zr_finding_message(&message, finding, lang, NULL) != ZR_OK)
        out->failed = true;
    if (is_of_file(finding))
        zr_buffer_shown(out, finding->detail);
    else
        zr_quote_place(out, corpus->graph, finding->document, &at);
    zr_quote_sheet(out, lang, finding->page, finding->paragraph);
    zr_buffer_print(out, ": %s: ", severities[zr_code_severity(finding->code)].in[lang]);
    zr_buffer_shown(out, zr_span_of(message));
    zr_buffer_print(out, " [%s]\n", zr_code_name(finding->code));
    zr_quote_lines(out, &at, width);
    free(message);
}

static void add_member(zr_buffer *out, const char *key, zr_span value)
{
    zr_buffer_print(out, ", \"%s\": ", key);
    if (value.size)
        zr_buffer_json(out, value);
    else
        zr_buffer_put(out, "null");
}

static void add_message(zr_buffer *out, const zr_finding *finding)
{
    static const char *const keys[] = {[ZR_ZH] = ", \"message\": {\"zh\": ", [ZR_EN] = ", \"en\": "};
    for (int lang = ZR_ZH; lang <= ZR_EN; lang++) {
        char *message = NULL;
        out->failed = zr_finding_message(&message, finding, (zr_lang)lang, NULL) != ZR_OK || out->failed;
        zr_buffer_put(out, keys[lang]);
        zr_buffer_json(out, zr_span_of(message));
        free(message);
    }
    zr_buffer_char(out, '}');
}

void zr_finding_json(zr_buffer *out, zr_corpus *corpus, uint32_t index, uint32_t before)
{
    const zr_graph *graph = corpus->graph;
    const zr_finding *finding = &graph->findings[index];
    zr_located at = zr_locate(corpus, finding->document, finding->start, finding->end, finding->line);
    zr_buffer_print(out, "%s\n {\"number\": %u, \"code\": \"%s\", \"severity\": \"%s\"", before ? "," : "",
                    index + 1, zr_code_name(finding->code),
                    zr_severity_name(zr_code_severity(finding->code)));
    bool known = finding->document != ZR_NONE;
    add_member(out, "document", known ? graph->documents[finding->document].id : (zr_span){0});
    add_member(out, "file",
               known                 ? graph->documents[finding->document].source
               : is_of_file(finding) ? finding->detail
                                     : (zr_span){0});
    add_member(out, "measure",
               finding->measure == ZR_NONE ? (zr_span){0} : graph->measures[finding->measure].id);
    zr_buffer_print(out, ", \"line\": %u", at.line);
    if (at.column)
        zr_buffer_print(out, ", \"column\": %zu", at.column);
    if (finding->page)
        zr_buffer_print(out, ", \"page\": %u", finding->page);
    if (finding->paragraph)
        zr_buffer_print(out, ", \"paragraph\": %u", finding->paragraph);
    zr_buffer_print(out, ", \"span\": [%zu, %zu]", finding->start, finding->end);
    add_message(out, finding);
    add_member(out, "quote", finding->quote);
    zr_buffer_char(out, '}');
}
