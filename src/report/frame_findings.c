/* One row a finding, and the sentence that tells it. */
#include "report/graph_frame.h"

#include <stdlib.h>
#include <string.h>

static const zr_column columns[] = {
    {"number", {{"序号", "number"}}, ZR_TYPE_COUNT, 0},
    {"code", {{"代码", "code"}}, ZR_TYPE_TEXT, 0},
    {"severity", {{"级别", "severity"}}, ZR_TYPE_TEXT, 0},
    {"document", {{"文件编号", "document"}}, ZR_TYPE_TEXT, 0},
    {"source", {{"文件", "source"}}, ZR_TYPE_TEXT, 0},
    {"line", {{"行", "line"}}, ZR_TYPE_COUNT, 0},
    {"measure", {{"措施编号", "measure"}}, ZR_TYPE_TEXT, 0},
    {"message_zh", {{"说明", "message (Chinese)"}}, ZR_TYPE_TEXT, 0},
    {"message_en", {{"说明（英文）", "message"}}, ZR_TYPE_TEXT, 0},
    {"quote", {{"原文", "quote"}}, ZR_TYPE_TEXT, 0},
};

/* The sentence holds one %s, where the words in question go; why a file was not read follows it. */
zr_status zr_finding_message(char **out, const zr_finding *finding, zr_lang lang, zr_error *err)
{
    const char *sentence = zr_code_sentence(finding->code, lang), *gap = strstr(sentence, "%s");
    zr_buffer text = {0};
    zr_buffer_add(&text, (zr_span){sentence, gap ? (size_t)(gap - sentence) : strlen(sentence)});
    if (gap) {
        zr_buffer_add(&text, finding->detail);
        zr_buffer_put(&text, gap + 2);
    }
    if (finding->reason[lang].size) {
        zr_buffer_put(&text, lang == ZR_ZH ? "：" : ": ");
        zr_buffer_add(&text, finding->reason[lang]);
    }
    if (text.failed || !text.data) {
        zr_buffer_free(&text);
        *out = NULL;
        return zr_fail_memory(err);
    }
    *out = text.data;
    return ZR_OK;
}

static zr_status put_messages(zr_row *row, const zr_finding *finding, zr_error *err)
{
    for (int lang = ZR_ZH; lang <= ZR_EN; lang++) {
        char *message;
        zr_status status = zr_finding_message(&message, finding, (zr_lang)lang, err);
        if (status != ZR_OK)
            return status;
        zr_row_word(row, message);
        free(message);
    }
    return ZR_OK;
}

static zr_status put_finding(zr_frame *frame, const zr_graph *graph, uint32_t index, zr_error *err)
{
    const zr_finding *finding = &graph->findings[index];
    const zr_graph_document *document =
        finding->document == ZR_NONE ? NULL : &graph->documents[finding->document];
    zr_row row = zr_row_begin(frame);
    zr_row_count(&row, (int64_t)index + 1);
    zr_row_word(&row, zr_code_name(finding->code));
    zr_row_word(&row, zr_severity_name(zr_code_severity(finding->code)));
    zr_row_text(&row, document ? document->id : (zr_span){0});
    zr_row_text(&row, document ? document->source : (zr_span){0});
    zr_row_count(&row, finding->line);
    zr_row_text(&row, finding->measure == ZR_NONE ? (zr_span){0} : graph->measures[finding->measure].id);
    zr_status status = put_messages(&row, finding, err);
    zr_row_text(&row, finding->quote);
    return status;
}

zr_status zr_frame_of_findings(zr_frame **out, const zr_graph *graph, zr_error *err)
{
    zr_status status = zr_frame_new(out, "findings", (zr_words){{"发现", "findings"}}, columns,
                                    sizeof columns / sizeof *columns, err);
    for (uint32_t i = 0; i < graph->finding_count && status == ZR_OK; i++)
        status = put_finding(*out, graph, i, err);
    return status;
}
