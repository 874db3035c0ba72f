/* The table of findings: name, severity and the sentence in both languages. */
#include "zeren/finding.h"

typedef struct kind_of_finding {
    const char *name;
    zr_severity severity;
    zr_words sentence;
} kind_of_finding;

static const kind_of_finding kinds[ZR_CODES] = {
    [ZR_F_NO_OWNER] = {"no-owner", ZR_WARNING, {{"没有责任单位：%s", "nobody answers for: %s"}}},
    [ZR_F_LEFT_OUT] = {"left-out", ZR_INFO, {{"原文略去了内容：%s", "the text leaves the words out: %s"}}},
    [ZR_F_NO_DUTIES] = {"no-duties",
                        ZR_WARNING,
                        {{"文件不按条写明责任单位，没有写明的措施 %s 条",
                          "the document does not name who answers item by item; measures without: %s"}}},
    [ZR_F_NO_LEAD] = {"no-lead",
                      ZR_INFO,
                      {{"有多个责任单位，未写明牵头：%s", "several units, none named as lead: %s"}}},
    [ZR_F_NO_LEADS] = {"no-leads",
                       ZR_INFO,
                       {{"本文件的责任名单都不写牵头单位，有多个责任单位的措施条数（行号）：%s",
                         "the document's lists name no leads; measures of several units (lines): %s"}}},
    [ZR_F_TWO_LEADS] = {"two-leads", ZR_WARNING, {{"有多个牵头单位：%s", "more than one lead: %s"}}},
    [ZR_F_LEADS_HABIT] = {"leads-habit",
                          ZR_WARNING,
                          {{"本文件惯写几个牵头单位，措施条数（行号）：%s",
                            "the document is used to several leads; measures (lines): %s"}}},
    [ZR_F_SEVERAL_LEADS] = {"several-leads",
                            ZR_INFO,
                            {{"本条也有多个牵头单位：%s", "several leads here too: %s"}}},
    [ZR_F_CO_LEADS] = {"co-leads",
                       ZR_INFO,
                       {{"原文写明由几个单位牵头：%s", "the text means several leads: %s"}}},
    [ZR_F_TWO_ROLES] = {"two-roles",
                        ZR_WARNING,
                        {{"同一单位既负责又配合：%s", "one unit answers and supports itself: %s"}}},
    [ZR_F_GUIDES_ITSELF] = {"guides-itself",
                            ZR_WARNING,
                            {{"同一单位既负责又督导：%s", "one unit answers and oversees itself: %s"}}},
    [ZR_F_REPEATED_UNIT] = {"repeated-unit",
                            ZR_INFO,
                            {{"同一名单里重复列出同一单位：%s", "one unit twice in a list: %s"}}},
    [ZR_F_COLLECTIVE_ONLY] = {"collective-only",
                              ZR_WARNING,
                              {{"只写了集合称谓，没有具体单位：%s",
                                "only a collective answers, no named unit: %s"}}},
    [ZR_F_UNNAMED] = {"unnamed", ZR_WARNING, {{"没有写明单位：%s", "no unit is named: %s"}}},
    [ZR_F_UNKNOWN_NAME] = {"unknown-name", ZR_WARNING, {{"未识别的单位名称：%s", "unit name not known: %s"}}},
    [ZR_F_AMBIGUOUS_PLACE] = {"ambiguous-place",
                              ZR_WARNING,
                              {{"地方有多种可能：%s", "the place could be several: %s"}}},
    [ZR_F_INFERRED_PLACE] = {"inferred-place",
                             ZR_INFO,
                             {{"地方由正文推断：%s", "place inferred from the text: %s"}}},
    [ZR_F_UNKNOWN_PLACE] = {"unknown-place",
                            ZR_WARNING,
                            {{"看不出是哪个地方的文件%s", "no place found for the document%s"}}},
    [ZR_F_NO_TITLE] = {"no-title", ZR_INFO, {{"没有读到标题%s", "no title was read%s"}}},
    [ZR_F_NO_ISSUER] = {"no-issuer",
                        ZR_INFO,
                        {{"没有读到发文机关：%s", "neither head nor foot tells who issued: %s"}}},
    [ZR_F_UNRESOLVED_ALIAS] = {"unresolved-alias",
                               ZR_WARNING,
                               {{"别名无法对应：%s", "alias not resolved: %s"}}},
    [ZR_F_SAME_BODY] = {"same-body",
                        ZR_INFO,
                        {{"两个名称视为同一单位：%s", "two names taken for one body: %s"}}},
    [ZR_F_NEAR_NAMES] = {"near-names",
                         ZR_WARNING,
                         {{"名称相近，按两个单位计：%s", "much the same name, counted as two: %s"}}},
    [ZR_F_NEAR_UNITS] = {"near-units",
                         ZR_WARNING,
                         {{"不同文件里名称相近，按两个单位计：%s",
                           "much the same name in two documents, counted as two: %s"}}},
    [ZR_F_SAME_DOCUMENT] = {"same-document",
                            ZR_WARNING,
                            {{"可能与另一份是同一份文件，都计入了：%s",
                              "perhaps one document twice, both are counted: %s"}}},
    [ZR_F_UNBALANCED] = {"unbalanced-bracket", ZR_WARNING, {{"括号不配对：%s", "unbalanced bracket: %s"}}},
    [ZR_F_LEAD_RULE] = {"lead-rule",
                        ZR_INFO,
                        {{"谁牵头，按文件自己的规定：%s", "who leads, by the document's own rule: %s"}}},
    [ZR_F_RULE_UNUSED] = {"rule-unused",
                          ZR_INFO,
                          {{"文件规定了牵头规则，但此后没有用到：%s",
                            "a stated rule for the lead that nothing follows: %s"}}},
    [ZR_F_LEFT_OVER] = {"left-over",
                        ZR_WARNING,
                        {{"责任表述中有未读懂的文字：%s", "words of a duty expression not understood: %s"}}},
    [ZR_F_UNREAD_LABEL] = {"unread-label",
                           ZR_INFO,
                           {{"这个名目下的单位未计入责任：%s",
                             "bodies under a label that does not say that they answer, not counted: %s"}}},
    [ZR_F_IN_PROSE] = {"in-prose",
                       ZR_INFO,
                       {{"句子里另有分工，未计入：%s", "assigned in a sentence, not counted: %s"}}},
    [ZR_F_SET_MEANS] = {"set-means", ZR_INFO, {{"集合称谓的所指：%s", "whom a set of bodies means: %s"}}},
    [ZR_F_ASKS_ALL] = {"asks-all",
                       ZR_INFO,
                       {{"句子里只对各单位提了要求，未计入：%s",
                         "a sentence asks everybody, not counted: %s"}}},
    [ZR_F_PROSE_ONLY] = {"prose-only",
                         ZR_WARNING,
                         {{"没有列出责任单位，只在句子里提到：%s",
                           "nobody is listed, only a sentence says who answers: %s"}}},
    [ZR_F_PAST_LIMIT] = {"past-limit",
                         ZR_INFO,
                         {{"时限早于文件印发日期：%s",
                           "a time limit that ended before the document was issued: %s"}}},
    [ZR_F_NO_SUCH_DAY] = {"no-such-day", ZR_WARNING, {{"没有这样的日期：%s", "there is no such day: %s"}}},
    [ZR_F_NUMBERING] = {"numbering", ZR_INFO, {{"编号不连续或层级有误：%s", "numbering out of step: %s"}}},
    [ZR_F_NOT_UTF8] = {"invalid-bytes",
                       ZR_WARNING,
                       {{"有无法解码的字节：%s", "bytes that could not be decoded: %s"}}},
    [ZR_F_LAYOUT] = {"by-layout",
                     ZR_WARNING,
                     {{"表格的行是按版面推断的，请对照原件：%s",
                       "rows of a table told by its layout, compare with the original: %s"}}},
    [ZR_F_UNREAD_PAGE] = {"unread-page",
                          ZR_WARNING,
                          {{"第 %s 页没有读出文字", "no words could be read from page %s"}}},
    [ZR_F_UNREAD_WORDS] = {"unread-words",
                           ZR_WARNING,
                           {{"有文字没有读（网页里没有结束的注释、标签，或 Word 的脚注、批注、页眉页脚、"
                             "隐藏文字）：%s",
                             "words that were not read (a comment or tag of a page that never ends, or a "
                             "footnote, comment, header or hidden text of Word): %s"}}},
    [ZR_F_UNREAD_PART] = {"unread-part",
                          ZR_WARNING,
                          {{"Word 文件的一部分没有读出：%s",
                            "a part of the Word file that could not be read: %s"}}},
    [ZR_F_UNREAD_FILE] = {"unread-file",
                          ZR_WARNING,
                          {{"文件没有读成，没有计入：%s",
                            "a file that was not read and is not counted: %s"}}},
    [ZR_F_NO_MEASURES] = {"no-measures",
                          ZR_WARNING,
                          {{"没有找到编号的措施%s", "no numbered measure found%s"}}},
    [ZR_F_EMPTY] = {"empty", ZR_WARNING, {{"文件没有文字%s", "the document has no text%s"}}},
    [ZR_F_DIRECTED] = {"one-mode-directed",
                       ZR_INFO,
                       {{"按一模有向网络读入（--network 可改），弧 %s 条",
                         "read as a one-mode network with direction (--network says otherwise); arcs: %s"}}},
    [ZR_F_UNDIRECTED] = {"one-mode-undirected",
                         ZR_INFO,
                         {{"按一模无向网络读入（--network 可改），连线 %s 条",
                           "read as a one-mode network without direction (--network says otherwise); ties: "
                           "%s"}}},
    [ZR_F_LOOPS] = {"loops",
                    ZR_INFO,
                    {{"一模网络中连到自身的线不计：%s 条",
                      "ties of a node to itself are left out of a one-mode network: %s"}}},
    [ZR_F_TWO_SIDES] =
        {"two-sides",
         ZR_WARNING,
         {{"%s 两列没有一个名称相同，像是二模数据，却按一模读入；若是二模，请加 --network two-mode",
           "columns %s share no name, as in two-mode data, and were read as one mode; if there "
           "are two, say --network two-mode"}}},
    [ZR_F_COLUMNS] = {"columns",
                      ZR_INFO,
                      {{"边表：%s（若不是，请把列名写成 unit、measure）",
                        "list of ties: %s (if not so, name the columns unit and measure)"}}},
    [ZR_F_NUMBERS] =
        {"numbered-list",
         ZR_INFO,
         {{"每行三个数，按边表（单位、措施、权重）读入，行数 %s（一模请用 --network one-mode；若是关联"
           "表，请写上行名和列名）",
           "three numbers in a row, read as a list of ties (unit, measure, weight), rows: %s (if "
           "of one mode, say --network one-mode; if a table, name its rows and columns)"}}},
};

/* What a person may do about it. */
static const zr_words advice[ZR_CODES] = {
    [ZR_F_NO_OWNER] = {{"补上责任单位；确实不需要的可以不管", "name who answers, unless nobody need"}},
    [ZR_F_LEFT_OUT] = {{"到原文中查看略去的部分", "look the words up in the original"}},
    [ZR_F_NO_DUTIES] = {{"核对是否另有分工方案或附件", "look for a plan of duties or an annex elsewhere"}},
    [ZR_F_NO_LEAD] = {{"写明“牵头”；在此之前按首位惯例计（--lead stated 不计）",
                       "say who leads; until then the first-listed counts (not with --lead stated)"}},
    [ZR_F_NO_LEADS] = {{"按首位惯例计牵头（--lead stated 不计）；要有牵头的请写明",
                        "the first-listed counts (not with --lead stated); say who leads where it matters"}},
    [ZR_F_TWO_LEADS] = {{"定下一个牵头，或写明是共同牵头", "settle on one, or say that they lead together"}},
    [ZR_F_LEADS_HABIT] = {{"多为共同牵头；要分主次的，各条定下一个",
                           "they most likely lead together; settle on one each where it matters"}},
    [ZR_F_SEVERAL_LEADS] = {{"同上：要分主次的定下一个", "as there: settle on one where it matters"}},
    [ZR_F_CO_LEADS] = {{"无须处理：原文有意如此", "nothing to do: the text means it so"}},
    [ZR_F_TWO_ROLES] = {{"去掉一处；在此之前按较重的一个角色计",
                         "strike one; until then the stronger role counts"}},
    [ZR_F_GUIDES_ITSELF] =
        {{"由别的单位督导，或去掉一处；在此之前按较重的一个角色计",
          "let another unit oversee it, or strike one; until then the stronger role counts"}},
    [ZR_F_REPEATED_UNIT] = {{"去掉一处；原意若是另一单位，请改正",
                             "strike one, or put the unit that was meant"}},
    [ZR_F_COLLECTIVE_ONLY] = {{"写明具体单位；集合包含谁可写进 --units 名称表",
                               "name the units; members of a collective may stand in a --units file"}},
    [ZR_F_UNNAMED] = {{"补上单位名称", "name the unit"}},
    [ZR_F_UNKNOWN_NAME] = {{"核对写法；确有其单位的写进 --units 名称表",
                            "check the spelling; add a real unit to a --units file"}},
    [ZR_F_AMBIGUOUS_PLACE] = {{"写出上级地名，或用 --units 指定",
                               "write the place in full, or settle it in a --units file"}},
    [ZR_F_INFERRED_PLACE] = {{"核对推断是否正确", "check that the place is right"}},
    [ZR_F_UNKNOWN_PLACE] = {{"在标题或文号处写明地方，或用 --units 指定单位的地方",
                             "name the place in the title, or give units their place in a --units file"}},
    [ZR_F_NO_TITLE] = {{"摘录、清单可以不管；有标题的请核对原文开头",
                        "fine for an excerpt; else look at the top"}},
    [ZR_F_NO_ISSUER] = {{"摘录、清单可以不管；全文应有落款或版头",
                         "nothing to do for an excerpt; a whole text has its issuer at the head or foot"}},
    [ZR_F_UNRESOLVED_ALIAS] = {{"写出全称，或在 --units 中加别名",
                                "write the full name, or add the alias to a --units file"}},
    [ZR_F_SAME_BODY] = {{"核对是否同一单位；不是的在 --units 中各写一行",
                         "check that they are one; if not, give each a line in a --units file"}},
    [ZR_F_NEAR_NAMES] = {{"是同一单位的统一写法，或在 --units 中加别名；不是的可以不管",
                          "of one body: write one name, or add the other to a --units file"}},
    [ZR_F_NEAR_UNITS] =
        {{"改名或简称的，在 --units 中给其中一个加上另一个作别名，即合为一个单位；确是两个的可以不管",
          "of one body, renamed or shortened: make one an alias of the other in --units; of two, nothing"}},
    [ZR_F_SAME_DOCUMENT] = {{"是同一份的只给一个；是两个版本的，用 zeren diff 比较",
                             "of one document give one copy; compare two versions with zeren diff"}},
    [ZR_F_UNBALANCED] = {{"补上括号：后面的文字可能读错", "close the bracket: what follows may be misread"}},
    [ZR_F_LEAD_RULE] =
        {{"已照此认定；按此规定没有牵头的，首位也不算牵头",
          "leads are counted by it; where it says that nobody leads, the first listed does not"}},
    [ZR_F_RULE_UNUSED] = {{"核对规则与名单的写法是否对得上",
                           "check that lists are written as the rule says"}},
    [ZR_F_LEFT_OVER] = {{"对照原文，看是否漏了单位", "compare with the words: a unit may be missed"}},
    [ZR_F_UNREAD_LABEL] = {{"确实负责的，改用“责任单位”等名目", "if they answer for it, say so: 责任单位"}},
    [ZR_F_IN_PROSE] = {{"核对是否应写进责任单位", "check whether it belongs in the list of units"}},
    [ZR_F_SET_MEANS] = {{"这些单位没有单列，需要时逐一补上",
                         "they are not listed apart: add them where needed"}},
    [ZR_F_ASKS_ALL] = {{"要落到具体单位的，列出责任单位",
                        "list the units, if somebody in particular is meant"}},
    [ZR_F_PROSE_ONLY] = {{"句子里的单位若确实负责，列为责任单位",
                          "list the units of the sentence, if they are meant to answer"}},
    [ZR_F_PAST_LIMIT] = {{"核对年份；文件补发的可以不管",
                          "check the year; nothing to do where the paper came late"}},
    [ZR_F_NO_SUCH_DAY] = {{"改正日期", "put the day right"}},
    [ZR_F_NUMBERING] = {{"核对编号：措施可能并入了别条",
                         "check the numbers: a measure may be part of another"}},
    [ZR_F_NOT_UTF8] = {{"用正确的编码另存，或换一份原件",
                        "save with the right encoding, or take another copy"}},
    [ZR_F_LAYOUT] = {{"对照原件核对每一行的单位", "compare each row's units with the original"}},
    [ZR_F_UNREAD_PAGE] = {{"这一页多半是图片：先做文字识别（OCR）",
                           "the page is most likely a picture: recognise its text (OCR) first"}},
    [ZR_F_UNREAD_WORDS] = {{"网页补上缺的结束标记；Word 把脚注、批注、页眉里的移入正文，隐藏的显示出来",
                            "close the tag in the page's source; move notes of Word into the text"}},
    [ZR_F_UNREAD_PART] = {{"用 Word 或 WPS 打开后另存为 .docx；嵌入的文件另存出来单独读",
                           "save the file again in Word or WPS; save what is embedded as a file of its own"}},
    [ZR_F_UNREAD_FILE] =
        {{"扫描件、图片先做文字识别；.doc、.wps 另存为 .docx；与工作无关的移出文件夹",
          "recognise the text of scans and pictures, save .doc and .wps as .docx; what does not "
          "belong here is best moved away"}},
    [ZR_F_NO_MEASURES] = {{"核对是否给对了文件", "check that it is the right file"}},
    [ZR_F_EMPTY] = {{"核对是否给对了文件；扫描件先做文字识别",
                     "check that it is the right file; recognise the text of scans first"}},
    [ZR_F_DIRECTED] = {{"不对的话用 --network two-mode 或 undirected；方向反了用 --transpose",
                        "if not so: --network two-mode or undirected; --transpose turns the arcs"}},
    [ZR_F_UNDIRECTED] = {{"不对的话用 --network two-mode 或 directed",
                          "if not so: --network two-mode or directed"}},
    [ZR_F_LOOPS] = {{"无须处理", "nothing to do"}},
    [ZR_F_TWO_SIDES] = {{"是二模数据就加 --network two-mode",
                         "say --network two-mode if there are two modes"}},
    [ZR_F_COLUMNS] = {{"不对的话把列名写成 unit、measure", "if not so, name the columns unit and measure"}},
    [ZR_F_NUMBERS] = {{"一模请加 --network one-mode；关联表请写上行名和列名",
                       "--network one-mode for one mode; name rows and columns of a table"}},
};

static const char *const severities[] = {"info", "warning", "error"};

/* A number from outside may be none of them. */
static bool is_code(zr_code code)
{
    return (size_t)code < ZR_CODES;
}

const char *zr_code_name(zr_code code)
{
    return is_code(code) ? kinds[code].name : "";
}

bool zr_code_read(zr_code *out, zr_span name)
{
    for (int code = 0; code < ZR_CODES; code++) {
        if (zr_span_equal(name, zr_span_of(kinds[code].name))) {
            *out = (zr_code)code;
            return true;
        }
    }
    return false;
}

zr_severity zr_code_severity(zr_code code)
{
    return is_code(code) ? kinds[code].severity : ZR_WARNING;
}

const char *zr_severity_name(zr_severity severity)
{
    return (size_t)severity < sizeof severities / sizeof *severities ? severities[severity] : "";
}

const char *zr_code_sentence(zr_code code, zr_lang lang)
{
    return is_code(code) ? kinds[code].sentence.in[lang] : "%s";
}

const char *zr_code_advice(zr_code code, zr_lang lang)
{
    return is_code(code) ? advice[code].in[lang] : "";
}
