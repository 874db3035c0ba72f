/* A file that the user keeps, as text. */
#include "cli/user_file.h"

#include "cli/files.h"
#include "cli/message.h"

const zr_words zr_user_table = {{" CSV", "CSV"}}, zr_user_script = {{"纯文本", "plain text"}},
               zr_user_names = {
                   {"以制表符或逗号分列的文本（CSV）", "text with tabs or commas between columns (CSV)"}};

static zr_exit refuse(const zr_call *call, const char *path, zr_words form)
{
    char safe[204];
    return zr_say_failed(call, "%s 不是文本；请另存为%s", "%s is no text: save it as %s",
                         zr_say_safe(safe, path), form.in[call->lang]);
}

static zr_exit check(const zr_user_file *file, const zr_call *call, const char *path, zr_words form)
{
    char safe[204];
    zr_format format = zr_source_format(file->source);
    if (format != ZR_TEXT && format != ZR_MARKDOWN)
        return refuse(call, path, form);
    if (zr_source_invalid(file->source)) {
        zr_say(call->lang, "%s：按 %s 读，第 %zu 个字节没有意义；请存为 UTF-8",
               "%s: as %s, byte %zu has no meaning: save it as UTF-8", zr_say_safe(safe, path),
               zr_source_encoding(file->source), zr_source_invalid_at(file->source) + 1);
        return ZR_EXIT_USAGE;
    }
    return ZR_EXIT_FINE;
}

zr_exit zr_user_file_read(zr_user_file *out, const zr_call *call, const char *path, zr_words form)
{
    static const zr_source_options options = {.as_written = true};
    zr_error err = {0};
    *out = (zr_user_file){0};
    zr_status status = zr_file_read(&out->bytes, path, &err);
    if (status == ZR_OK)
        status = zr_source_read(&out->source, out->bytes, &options, &err);
    zr_exit result = status == ZR_OK            ? check(out, call, path, form)
                     : status == ZR_UNSUPPORTED ? refuse(call, path, form)
                                                : zr_say_error(call, path, &err);
    if (result != ZR_EXIT_FINE)
        zr_user_file_free(out);
    else
        out->text = zr_source_text(out->source);
    return result;
}

void zr_user_file_free(zr_user_file *file)
{
    zr_source_free(file->source);
    zr_file_free(&file->bytes);
    *file = (zr_user_file){0};
}

zr_exit zr_user_file_wrong(const zr_call *call, const zr_error *err)
{
    if (err->status != ZR_BAD_INPUT)
        return zr_say_error(call, NULL, err);
    zr_say(call->lang, "%s", "%s", zr_say_why(call, err));
    return ZR_EXIT_USAGE;
}
