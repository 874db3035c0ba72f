#include "source/family_names.h"

#include "base/words.h"

#include <string.h>

enum { CHARACTER = 3 };

/* By their bytes. */
const char zr_family_names[] =
    "丁万严乔于任何佘余侯俞倪傅冉冯刘卞卢史叶吕吴周唐喻夏姚姜孔孙孟宋尹崔常庄康廖张彭徐戚戴文方施易曹"
    "曾朱李杜杨林柴梁樊欧武段殷毛江汤汪沈洪温滕潘熊牛王田申白石祝秦程窦章罗翟耿聂胡芮苏范萧葛董蒋蔡薛"
    "袁裴褚覃詹许谌谢谭贺贾赖赵邓邬邱邵邹郑郝郭金钟钱阎阮陆陈雷霍韦韩顾颜饶马骆高魏鲍黄黎龙龚";

const char *const zr_long_family_names[] = {"欧阳", "上官", "司马", "诸葛", "皇甫",
                                            "司徒", "尉迟", "慕容", NULL};

static bool is_family(const char *character)
{
    size_t low = 0, high = sizeof zr_family_names / CHARACTER;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(character, zr_family_names + middle * CHARACTER, CHARACTER);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

size_t zr_family_name_at(zr_span text, size_t at)
{
    static zr_word_list long_names = {.words = zr_long_family_names};
    zr_span rest = zr_span_cut(text, at, text.size);
    if (rest.size < CHARACTER)
        return 0;
    size_t two = zr_list_starts(&long_names, rest);
    return two ? two : is_family(rest.data) ? CHARACTER : 0;
}
