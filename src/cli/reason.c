/* Why the system refused, in both languages, with what to do about it. */
#include "cli/reason.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

typedef struct reason {
    int number;
    zr_words words;
} reason;

static const reason reasons[] = {
    {ENOENT, {{"没有这个文件或文件夹，请核对路径", "no such file or folder; check the path"}}},
    {EACCES,
     {{"没有权限，请换一个位置或修改权限", "no permission; choose another place or change its permissions"}}},
    {EPERM, {{"系统不允许，请换一个位置", "the system does not allow it; choose another place"}}},
    {ENOSPC, {{"磁盘已满，请腾出空间", "the disk is full; make room"}}},
    {EDQUOT, {{"超出磁盘配额，请腾出空间", "over the disk quota; make room"}}},
    {EFBIG, {{"文件超过系统允许的大小", "the file would be larger than the system allows"}}},
    {EROFS, {{"所在磁盘只读，请换一个位置", "the disk is read-only; choose another place"}}},
    {EISDIR, {{"是文件夹，这里要的是文件", "it is a folder, a file is needed here"}}},
    {ENOTDIR, {{"路径中有一段不是文件夹", "a part of the path is no folder"}}},
    {ELOOP, {{"符号链接绕成了圈", "symbolic links that lead back to themselves"}}},
    {ENAMETOOLONG, {{"文件名太长", "the name is too long"}}},
    {EMFILE, {{"打开的文件太多", "too many open files"}}},
    {EPIPE, {{"接收输出的程序已经退出", "the program that reads the output has gone"}}},
    {EIO, {{"设备读写出错", "the device failed"}}},
    {ENXIO, {{"设备不可用", "no such device"}}},
    {EBADF, {{"已关闭", "it is closed"}}},
    {ENOTEMPTY, {{"文件夹不是空的", "the folder is not empty"}}},
    {EXDEV, {{"跨了两个文件系统", "it is on another file system"}}}};

zr_words zr_reason(int number)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].number == number)
            return reasons[i].words;
    const char *system = strerror(number);
    return (zr_words){{system, system}};
}

zr_status zr_fail_errno(zr_error *err, int number)
{
    if (number == ENOMEM)
        return zr_fail_memory(err);
    if (!err || err->status != ZR_OK)
        return ZR_IO;
    zr_words words = zr_reason(number);
    snprintf(err->message_zh, sizeof err->message_zh, "%s", words.in[ZR_ZH]);
    return zr_fail(err, ZR_IO, "%s", words.in[ZR_EN]);
}

zr_status zr_fail_write(zr_error *err, int number)
{
    if (number == ENOENT)
        return zr_fail_words(err, ZR_IO, "要写入的文件夹不存在，请先建好（mkdir -p）",
                             "the folder to write into is not there; make it first (mkdir -p)");
    return zr_fail_errno(err, number);
}

const zr_words zr_standard_input = {{"标准输入", "standard input"}};
const zr_words zr_standard_output = {{"标准输出", "standard output"}};

zr_status zr_fail_standard(zr_error *err, int number, zr_words stream)
{
    if (number == ENOMEM || !err || err->status != ZR_OK)
        return zr_fail_errno(err, number);
    zr_words words = zr_reason(number);
    snprintf(err->message_zh, sizeof err->message_zh, "%s：%s", stream.in[ZR_ZH], words.in[ZR_ZH]);
    return zr_fail(err, ZR_IO, "%s: %s", stream.in[ZR_EN], words.in[ZR_EN]);
}
