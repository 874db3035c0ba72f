#include "source/family_names.h"

#include "base/words.h"

#include <string.h>

enum { CHARACTER = 3 };

/* The commonest first. */
const char zr_family_names[] =
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范"
    "江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚俞章"
    "倪芮温庄申汤易乔文覃聂欧佘詹骆殷阮喻褚窦冉谌裴邬黎葛祝翟鲍霍樊耿戚颜饶柴滕卞";

const char *const zr_long_family_names[] = {"欧阳", "上官", "司马", "诸葛", "皇甫",
                                            "司徒", "尉迟", "慕容", NULL};

size_t zr_family_name_at(zr_span text, size_t at)
{
    zr_span rest = zr_span_cut(text, at, text.size);
    if (rest.size < CHARACTER)
        return 0;
    size_t two = zr_starts_any(rest, zr_long_family_names);
    for (const char *name = zr_family_names; !two && *name; name += CHARACTER) {
        if (memcmp(name, rest.data, CHARACTER) == 0)
            return CHARACTER;
    }
    return two;
}
