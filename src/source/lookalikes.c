/* Characters that only look like the ones a text means, put into these.
 *
 * Copies out of PDF files and web pages hold them by the accident of a font or of an input method: radicals
 * for characters (U+2F2F for 工), compatibility ideographs, and small, upright and half-width punctuation. A
 * name or a label with one of them is none that any table knows. Both are three bytes long, so that all
 * places stay. Not here: ∶ ﹒ ﹝ ﹞, which have uses of their own (3∶1, 〔2022〕 in a number as printed) and
 * are known as they are. */
#include "source/source.h"

#include "base/seek.h"
#include "base/utf8.h"

typedef struct zr_block {
    uint32_t first, last;
    const uint_least16_t *meant; /* of each from the first to the last; a space: as it is */
} zr_block;

static const zr_block blocks[] = {
    /* radicals that are characters of simplified texts */
    {0x2E9F, 0x2EF3,
     u"母民                                "
     u"   西见角  贝 车       长门   青韦页风飞食    马"
     u" 鬼鱼鸟 麦黄黾 齐 齿 龙  龟"},
    /* Kangxi radicals */
    {0x2F00, 0x2FD5,
     u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂"
     u"夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗"
     u"斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田"
     u"疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛"
     u"舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜"
     u"隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹"
     u"黽鼎鼓鼠鼻齊齒龍龜龠"},
    /* compatibility ideographs */
    {0xF900, 0xFAD9,
     u"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐"
     u"濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄"
     u"籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便"
     u"復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪"
     u"麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹"
     u"寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜"
     u"琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝"
     u"燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀  "
     u"塚 晴  凞猪益礼神祥福靖精羽 蘒 諸  逸都   飯飼館鶴郞隷侮僧"
     u"免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎"
     u"穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵 舘  並况全侀充冀"
     u"勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流"
     u"滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調"
     u"諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜   㮝䀘䀹   齃龎"},
    /* upright, small and half-width punctuation */
    {0xFE10, 0xFE18, u"，、。：；！？〖〗"},
    {0xFE30, 0xFE48, u"：    （）｛｝〔〕【】《》〈〉「」『』  ［］"},
    {0xFE50, 0xFE6B, u"，、  ；：？！—（）｛｝  ＃＆＊＋－＜＞＝ ＼＄％＠"},
    {0xFF5F, 0xFF65, u"（）。「」、・"},
};

/* Others, and below each what it is meant for. */
static const uint_least16_t seen[] = u"‚‧⁄⁽⁾∕❨❩❪❫❬❭❰❱❲❳❴❵⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦅⦆⦗⦘⸨⸩〈〉〘〙〚〛꞉";
static const uint_least16_t meant[] =
    u"，・／（）／（）（）〈〉〈〉〔〕｛｝［］〈〉《》〔〕（）（）〔〕（）〈〉〔〕［］：";

/* By character, what it is meant for; 0: itself. Filled before main. */
static uint_least16_t meant_by[0x10000];

/* Where one of them may stand, for a walk of 64 bytes at a time; common punctuation seems to be one by its
 * bytes, and is told by the table. */
static zr_seeker alike;

/* Marks of direction and of joining, and selectors of a form: they are not seen, and tear names and labels. A
 * space without width is meant, which is white space like others. */
static const struct {
    uint32_t first, last;
} unseen[] = {{0x180E, 0x180E}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}};

/* Notes a character; its bytes behind the others in `all`. */
static size_t put(char *all, uint32_t character, uint_least16_t means)
{
    if (means == ' ')
        return 0;
    meant_by[character] = means;
    return zr_utf8_write(all, character);
}

__attribute__((constructor)) static void fill(void)
{
    char all[4096]; /* there are some 900 */
    size_t size = 0;
    for (size_t i = 0; seen[i]; i++)
        size += put(all + size, seen[i], meant[i]);
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        for (uint32_t at = blocks[i].first; at <= blocks[i].last && size + 4 < sizeof all; at++)
            size += put(all + size, at, blocks[i].meant[at - blocks[i].first]);
    }
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++) {
        for (uint32_t at = unseen[i].first; at <= unseen[i].last && size + 4 < sizeof all; at++)
            size += put(all + size, at, 0x200B);
    }
    all[size] = '\0';
    zr_seeker_make(&alike, all);
}

/* The first of them at or behind `at`, `*meant_for` what it is meant for; or text.size. */
static size_t next_look_alike(zr_span text, size_t at, uint32_t *meant_for)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    zr_seek_walk walk = zr_seek_start(&alike, text, at);
    while ((at = zr_seek_next(&walk)) + 3 <= text.size) {
        *meant_for = meant_by[zr_utf8_three(bytes + at)];
        if (*meant_for)
            return at;
    }
    return text.size;
}

void zr_put_meant(char *text, size_t size)
{
    uint32_t character;
    zr_span whole = {text, size};
    for (size_t at = 0; (at = next_look_alike(whole, at, &character)) < size; at += 3) {
        text[at] = (char)(0xE0 | character >> 12);
        text[at + 1] = (char)(0x80 | (character >> 6 & 0x3F));
        text[at + 2] = (char)(0x80 | (character & 0x3F));
    }
}

zr_status zr_source_put_meant(zr_source *source, zr_error *err)
{
    uint32_t unused;
    if (next_look_alike(source->raw, 0, &unused) >= source->raw.size)
        return ZR_OK; /* as in most: the text stays borrowed */
    zr_status status = zr_source_own_raw(source, err);
    if (status == ZR_OK)
        zr_put_meant(source->owned_raw, source->raw.size);
    return status;
}
