/* Options that several commands have in the same sense. */
#include "cli/command.h"

static const char *const networks[] = {"two-mode", "one-mode", "directed", "undirected", NULL};
static const char *const languages[] = {"zh", "en", NULL};
const char *const zr_lead_rules[] = {"first", "stated", NULL};
static const char *const roles[] = {"lead", "responsible", "support", "guide", NULL};

const zr_option zr_options_common[] = {
    {"lang",
     {{"提示与表格所用语言：zh 中文、en 英文；不给则看系统语言环境",
       "language of messages and tables, zh or en; from the locale if not given"}},
     languages},
    {"help", {{"显示本帮助", "show this help"}}, NULL},
    {0}};

const zr_option zr_options_reading[] = {
    {"units",
     {{"自备的单位名称表，补充或改写内置的：每行 名称、地方、条线、类别、别名、成员，以制表符或逗号分开，"
       "后五列可空，表头可写可不写（详见 graphs/README.md）",
       "your own unit names, added to or overriding the built-in ones: lines of name, place, sector, kind, "
       "aliases, members, with tabs or commas between; all but the name may be empty, and a head line may "
       "say "
       "which columns there are (more: graphs/README.md)"}},
     NULL},
    {"network",
     {{"数据表是二模还是一模、有无方向；不给则按内容辨认",
       "whether data tables have two modes or one, and direction; told by content if not given"}},
     networks},
    {"transpose",
     {{"一模数据的弧一律调转（如“谁向谁汇报”的数据）",
       "one-mode data with every arc the other way round (as for who reports to whom)"}},
     NULL},
    {"jobs",
     {{"同时读几份文件；不给则按处理器数。结果与此无关",
       "documents read at the same time; as many as processors if not given. Changes no result"}},
     NULL},
    {0}};

const zr_option zr_options_output[] = {{"output", {{"写到这个文件", "write to this file"}}, NULL}, {0}};

const zr_option zr_options_difference[] = {
    {"map",
     {{"画变动图（svg、pdf、png、dot）：新增、取消、改变的责任，各单位前后的措施数",
       "draw what differs (svg, pdf, png, dot): duties added, dropped, changed, loads before and after"}},
     NULL},
    {0}};

const zr_option zr_options_table[] = {
    {"csv",
     {{"以 CSV 输出（RFC 4180，公式字符已防护）", "print CSV (RFC 4180, safe against formulas)"}},
     NULL},
    {"json", {{"以 JSON 输出", "print JSON"}}, NULL},
    {"bom",
     {{"CSV 以字节顺序标记开头，供 Excel 直接打开", "begin CSV with a byte order mark, for Excel"}},
     NULL},
    {0}};

const zr_option zr_options_rows[] = {
    {"top", {{"每张表只列前 N 行", "the first N rows of a table only"}}, NULL},
    {"sort",
     {{"按这一列排序，数字从大到小；列名后加 - 则反过来（如 lead、work-）",
       "order by this column, numbers from the largest; KEY- the other way (lead, work-)"}},
     NULL},
    {0}};

const zr_option zr_options_random[] = {
    {"seed",
     {{"随机方法的种子（默认 1）；同一种子结果相同",
       "seed of random methods (default 1); the same seed, the same result"}},
     NULL},
    {"draws",
     {{"随机方法的抽样次数；不给则各方法自定（哪种方法带哪些选项见 --list，用不上的会被拒绝）",
       "draws of random methods; each has its own number if not given (--list tells which methods take what; "
       "others refuse it)"}},
     NULL},
    {0}};

const zr_option zr_options_methods[] = {
    {"list", {{"列出全部方法", "list the methods"}}, NULL},
    {"explain",
     {{"一种方法的公式、出处、代价与约定", "formula, source, cost and conventions of a method"}},
     NULL},
    {0}};

const zr_option zr_options_selection[] = {
    {"lead",
     {{"何为牵头：first（默认）首位也算，stated 只算明文写的",
       "what counts as a lead: first (default) also the first-listed, stated only what the words say"}},
     zr_lead_rules},
    {"document",
     {{"只看这份文件（文件名去掉后缀，或其唯一的开头）",
       "this document alone (file name without ending, or a unique head of it)"}},
     NULL},
    {"place",
     {{"只看这个地方及其下辖（名称或区划代码）", "this place and those below it (name or code)"}},
     NULL},
    {"sector",
     {{"只看这条线（名称或标识，如 科技、science）", "this sector alone (name or id, as in science)"}},
     NULL},
    {"role",
     {{"只看这种角色：lead 牵头、responsible 责任、support 配合、guide 指导", "this role alone"}},
     roles},
    {"no-collectives", {{"不计“各有关单位”一类集合称谓", "leave out collectives such as 各有关单位"}}, NULL},
    {0}};
