/* The characters of each kind, and the table made of them. */
#include "document/letters.h"

#include "base/traditional.h"

#include <string.h>

uint32_t zr_letters[0x10000];
unsigned char zr_traits[0x10000];

static const struct {
    uint32_t bit;
    const uint_least16_t *characters;
} kinds[] = {
    {ZR_L_OPENS, u"([<{（〔［【〖〈｛﹝"},
    {ZR_L_CLOSES, u")]>}）〕］】〗〉｝﹞"},
    {ZR_L_CLAUSE, u",;，；。"},
    {ZR_L_LISTS, u",;/|\\、／｜﹑．，；。·・•∙⋅﹒＼"},
    {ZR_L_JOINS, u"和与及暨并以会联协商或+＋&＆-－—–~～→>＞》."},
    {ZR_L_ETC, u"等"},
    {ZR_L_COLON, u":：∶﹕︰"},
    {ZR_L_LABEL,
     u"与专业双中主乡书事人任企会位依党共具内分副办包区协单厅县参及各同名周和团园国地处备委安完实对局居"
     u"属州工市帮年总成或截所执承投挂指排推措支改攻整方时有期本机村标次牵电监目直相省督社科站第组职"
     u"联股节落行街要解计试负责资达进部配重销镇限院项预领首验自层建管治服防问发举技运保涉片考评审统检抽普起"
     u"编秘链经归认结板条间连独"},
    {ZR_L_LABEL_END, u"务位门室构体区方县业员局处科村居所站心班导人志长限间点度序期头合任与助办实）)"
                     u"责施要求标排划工总查管持督理部庭队院系校组厂矿织种委团司会行场监块线镇道段级支股社格州"
                     u"关学园狱企口街市"},
    {ZR_L_VERB, u"、一与严为主予以任会作依保做全共具分切到制办加协单参及双各合同和在均大如完实密工并建开总执"
                u"承技抓持指按推措支日是有根汇牵监直相督研积立系组结给统职联落要见认负贯资起跟进逐都配领验定"
                u"属率先提试对突包兜数政服人探独强"},
    {ZR_L_MANNER, u"按根依在结立"},
    {ZR_L_PREDICATE, u"为是作均都系"},
    {ZR_L_FOLLOWS,
     u"派接为主会作依做全共具分切制办加协单参及双各围均完实密应建开必总执承抓持指按推支是根牵监督研积"
     u"立组结统联落要认负贯起都配需须领予给合大严设在拨修编出拟审查巡检排通整宣筹提处维收发报印受核公培调考评"
     u"约问追治采清摸登管对争举选安解每定跟适挂将论汇同迅尽随第及可商也还于"},
    {ZR_L_STATES, u"无未没均都皆上下后所列居余首第逗号*＊★☆▲△▼▽※◆◇●○◯◎■□再粗黑最排"},
    {ZR_L_LIMIT,
     u"“一三上下中二于五今从元全分到前力动十即及同四国在季定实尽已常年当截持按接明春月本次正此每永滚"
     u"立第自至近适逐长限随马贯推进0123456789０１２３４５６７８９"},
    {ZR_L_INSIDE, u"。！？：:《；….=＝％%的各有相"},
    {ZR_L_LEVEL, u"自直计设省团地市县州盟区旗乡镇街社村林"},
    {ZR_L_HALF, u"》」』＞”〗"},
    {ZR_L_STAR, u"*＊★☆▲△▼▽※◆◇●○◯◎■□"},
    {ZR_L_LOOSE, u"以上均统本此分由请主具其包同及和与会并责交转"},
    {ZR_L_SIGN, u"-*—·•_#~`\"<>“”‘’「」『』《》＜＞※＊＃"},
    {ZR_L_SENTENCE, u"。！？；”’》）〕﹞］】〗：…;)]!:\"．｡—"},
    {ZR_L_NEXT, u"。；（〔﹝［【〖;([|？！"},
    {ZR_L_VERB_END, u"责头合实导与助进成行办调同前出底作位述复处总力持效明善级道动担署障督施管展撑收期年月工"
                    u"点试接破抓案步广"},
    {ZR_L_ODD_HEAD,
     u"h不今明以做其加包协原可含如完对已并应必持按推是根梳注由确落详谁负进配附除需争依具力及另围定"
     u"成结视遇针派指"},
    {ZR_L_STOPS, u"，、。；"},
    {ZR_L_NUMBER, u"0123456789"},
    {ZR_L_EVENT, u"()[]:（）：〔〕﹝﹞［］【】〖〗〈〉∶第首不逗责牵负配"},
    {ZR_L_NUMBERING, u"0123456789([〔第一二三四五六七八九十廿"},
    {ZR_L_SHY,
     u"#＃重主工整改任举政措专攻行项事清目指场问计课模№第其（(【之甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾"
     u"零〇一二三四五六七八九十百廿"},
    {ZR_L_QUANTITY, u"0123456789\"０１２３４５６７８９“每年季月"},
};

/* Whole blocks: geometric shapes, stars and ticks, arrows' heads; enclosed numbers; forms of full width;
 * Roman digits. */
static const struct {
    uint32_t bit, first, last;
} blocks[] = {{ZR_L_SIGN, 0x25A0, 0x25FF},
              {ZR_L_SIGN, 0x2600, 0x2606},
              {ZR_L_SIGN, 0x2700, 0x2775},
              {ZR_L_SIGN, 0x2794, 0x27BE},
              {ZR_L_NUMBER, 0x2400, 0x24FF},
              {ZR_L_LISTS, 0x2460, 0x2487},
              {ZR_L_LISTS, 0x2776, 0x2793},
              {ZR_L_NUMBERING, 0x2440, 0x2FFF},
              {ZR_L_NUMBERING, 0x3200, 0x32FF},
              {ZR_L_NUMBERING, 0xF000, 0xFFFF},
              {ZR_L_SHY, '0', '9'},
              {ZR_L_SHY, 0xFF10, 0xFF19},
              {ZR_L_SHY, 'A', 'Z'},
              {ZR_L_SHY, 'a', 'z'},
              {ZR_L_SHY, 0x2160, 0x217B}};

static const struct {
    uint32_t letters;
    unsigned char trait;
} coarser[] = {{ZR_L_OPENS | ZR_L_CLOSES, ZR_T_BRACKET},
               {ZR_L_CLAUSE, ZR_T_CLAUSE},
               {ZR_L_COLON, ZR_T_COLON},
               {ZR_L_STATES, ZR_T_STATES},
               {ZR_L_LABEL, ZR_T_LABEL},
               {ZR_L_VERB, ZR_T_VERB},
               {ZR_L_LISTS | ZR_L_JOINS | ZR_L_ETC | ZR_L_NUMBER, ZR_T_ITEM},
               {ZR_L_HALF | ZR_L_STAR | ZR_L_INSIDE, ZR_T_DRESS}};

static void fill_traits(void)
{
    for (uint32_t character = 0; character < 0x10000; character++) {
        for (size_t i = 0; zr_letters[character] && i < sizeof coarser / sizeof *coarser; i++) {
            if (zr_letters[character] & coarser[i].letters)
                zr_traits[character] |= coarser[i].trait;
        }
    }
    static const uint_least16_t links[] = u"、与和", quotes[] = u"\"“‘「『《";
    for (const uint_least16_t *at = quotes; *at; at++)
        zr_traits[*at] |= ZR_T_ITEM; /* marks up to its end are none of the list's */
    for (const uint_least16_t *at = links; *at; at++)
        zr_traits[*at] &= (unsigned char)~ZR_T_VERB;
}

/* Before main, so that no thread ever sees half of it: about a thousand characters. */
__attribute__((constructor)) static void fill(void)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (const uint_least16_t *at = kinds[i].characters; *at; at++)
            zr_letters[*at] |= kinds[i].bit;
    }
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        for (uint32_t character = blocks[i].first; character <= blocks[i].last; character++)
            zr_letters[character] |= blocks[i].bit;
    }
    zr_span common = zr_span_of(zr_traditional_common);
    for (size_t at = 0; at < common.size; at += zr_step(common, at))
        zr_letters[zr_char_at(common, at)] |= zr_letter_traditional;
    fill_traits();
}

void zr_letters_seeker(zr_seeker *out, uint32_t bits, const char *more)
{
    enum {
        ROOM = 1024
    }; /* the largest set takes a third of it, and a test asks for each of its characters */
    char set[ROOM] = "";
    size_t size = strlen(more);
    memcpy(set, more, size);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (const uint_least16_t *at = kinds[i].characters; kinds[i].bit & bits && *at; at++)
            size += size + 4 < ROOM ? zr_utf8_write(set + size, *at) : 0;
    }
    set[size] = '\0';
    zr_seeker_make(out, set);
}

void zr_traits_fill(unsigned char *out, zr_span text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    for (size_t at = 0; at < text.size;) {
        unsigned char cell[4] = {0};
        size_t from = at;
        if (text.size - at >= 3 && (bytes[at] & 0xF0) == 0xE0) { /* as most are */
            cell[0] = zr_traits[zr_utf8_three(bytes + at)];
            at += 3;
        } else {
            cell[0] = zr_traits[zr_char_at(text, at)];
            at += zr_step(text, at);
        }
        memcpy(out + from, cell, sizeof cell);
    }
    memset(out + text.size, 0, ZR_TRAITS_MORE);
}

bool zr_letters_begin(uint32_t bit, zr_words_table table)
{
    for (size_t i = 0; i < table.count; i++) {
        if (!(zr_letter_at(zr_span_of(table.words[i].text), 0) & bit))
            return false;
    }
    return true;
}

bool zr_letters_marks(void)
{
    uint32_t bits = 0;
    for (uint32_t character = 0x4000; character < 0xA000; character++)
        bits |= zr_letters[character];
    return !(bits & ZR_L_MARKS);
}
