// What the page says, in Chinese and English.

const words = {
  title: ["谁负责什么", "Who answers for what"],
  skip: ["跳到正文", "Skip to the content"],
  search: ["搜索单位、措施、文字…", "Search units, measures, words…"],
  close: ["关闭", "Close"],
  other: ["English", "中文"],
  overview: ["概览", "Overview"], load: ["负荷", "Load"], maps: ["图", "Maps"], tables: ["协同与聚类", "Overlap and clusters"],
  compare: ["对照", "Comparison"], measures: ["措施原文", "Measures"], findings: ["待核问题", "Findings"], about: ["说明", "About"],
  found: ["搜索结果", "Search results"],
  documents: ["份文件", "documents"], measuresN: ["项措施", "measures"], units: ["个责任主体", "units"], duties: ["条责任", "duties"],
  unowned: ["项措施无人负责", "measures nobody answers for"],
  all: ["全部", "all"], ofDocument: ["文件", "Document"], ofPlace: ["地方", "Place"], ofSector: ["条线", "Sector"], filter: ["筛选名称", "Filter names"],
  collectives: ["含集合称谓（各…）", "with collectives (各…)"],
  place: ["地方", "place"], sector: ["条线", "sector"],
  showAll: ["显示全部", "Show all"], rows: ["行", "rows"], none: ["没有符合的内容", "Nothing fits"],
  line: ["第 {} 行", "line {}"], inText: ["原文", "words"], elsewhere: ["另处写明：", "said elsewhere: "],
  first: ["首位", "first-listed"], lead: ["牵头", "lead"], responsible: ["责任", "responsible"], support: ["配合", "support"], guide: ["指导", "guide"],
  label: ["责任标签", "label"], verb: ["动词", "verb"], bare: ["括注名单", "bare list"], table: ["表格", "table"], prose: ["行文", "prose"],
  rule: ["文件规则", "stated rule"], carry: ["延续条款", "carried forward"],
  task: ["任务", "task"], group: ["组", "group"], principle: ["原则", "principle"], goal: ["目标", "goal"], safeguard: ["保障", "safeguard"], tie: ["连线", "tie"],
  nobody: ["无责任单位", "nobody named"], also: ["文中写作", "written as"], standsFor: ["所指", "stands for"], meantBy: ["也在其中的集合称谓", "also meant by"], printed: ["印作", "printed as"], noTexts: ["原文不在此页中。", "The documents' words are not in this page."],
  warning: ["警告", "warning"], error: ["错误", "error"], info: ["提示", "info"],
  scrolls: ["表格较宽，可左右滚动", "The table is wide: it scrolls sideways"], sections: ["各部分", "Sections"],
  noMaps: ["没有图：这里没有一条责任可画。", "No maps: there is no duty to draw."],
  brief: ["文件很多，长句中间以“…”略去；单位名都在，全文见文件。", "Many documents: long phrases are shown without their middle (…). Every name is there; the whole text is in the files."],
  zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], zoomFit: ["复原", "Fit"],
  severity: ["级别", "severity"], says: ["问题", "finding"], where: ["位置", "place"], quote: ["原文", "words"],
};
addDesk(words); // desk.js
const say = (key, value) => (words[key] || [key, key])[lang].replace("{}", value);
const one = (pair) => (Array.isArray(pair) ? pair[lang] : pair);
