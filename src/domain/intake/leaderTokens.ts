import { COMPOUND_SURNAMES, looksLikeName, squash } from '../text';

const HAN_NAME = /^[\u3400-\u9FFF·]{2,4}$/;
/** 各分管副区长, 区政府班子成员: kept as written and never cut into names. */
const GROUP =
  /各|分管(?:副?[区县市]长|领导|负责)|班子|(?<!党组)成员$|全体|有关领导|相关领导|领导小组|领导同志|包(?:挂|保|抓)领导/;
const OFFICE =
  '(?:书记|[区县市镇乡部局处科院校组秘]长|秘书长|检察长|董事长|主任|主席|常委|党组成员|总指挥|总经理|巡视员|调研员|助理|同志|人选)';
/** 副区长 beside a name, on either side of it. */
const TITLES = new RegExp(
  `(?:区委|县委|市委|区政府|县政府|市政府|新区|[区县市]|政府|党组|党委|党工委|管委会|街道|人大|常委会|政协)*(?:常务|执行|第一|[一二三四]级)?副?${OFFICE}+`,
  'g',
);
/** 县公安局局长 before a name: whatever stands before the office belongs to it. */
const TITLE_BEFORE = new RegExp(`^(?:\\S*${OFFICE}\\s*)+`);
/** 牵头：, 分管领导： before the names. */
const LABEL =
  /(?:牵头|配合|主要|分管|责任|协助|协管)?(?:区|县|市)?(?:领导|负责人|责任人|牵头|配合|主办|协办)\s*[:：]/g;
/** 张健等区领导: the list is open, the name is the name. */
const OPEN_LIST = /等(?:区|县|市)?(?:政府)?(?:有关|相关|分管)?(?:领导)?(?:同志)?$/;
/** 张健及各分管副区长. */
const BEFORE_GROUP = /(?<=[\u3400-\u9FFF]{2})(?:以及|[及和与])(?=各|分管|有关|相关|其他)/g;
/** A compound surname cut off from the rest of its name. */
const CUT_SURNAME = new RegExp(`(${[...COMPOUND_SURNAMES].join('|')})\\s+(?=[\\u3400-\\u9FFF])`, 'g');
/** A line break beside a letter standing alone: the rest of the name is on the other line. */
const BESIDE_LETTER =
  /(?<=(?:^|[、，,；;\r\n]) *[\u3400-\u9FFF]) *[\r\n]+ *(?=[\u3400-\u9FFF])| *[\r\n]+ *(?=[\u3400-\u9FFF] *(?:$|[、，,；;\r\n]))/g;

/** 各分管 / 副区长: a group written over two lines. */
const BROKEN_GROUP = /(?<=各|分管)\s*[\r\n]+\s*(?=分管|副?[省市区县州]长|领导|负责)/g;

/** True for 各分管副区长 and the like: kept as written and never cut into names. */
export function isLeaderGroup(text: string): boolean {
  return GROUP.test(text);
}

/** True for 常务副区长 alone: an office stands for the person who holds it. */
export function isOffice(text: string): boolean {
  return text !== '' && text.replace(TITLES, '') === '';
}

/** A token that is a name whoever reads it: two or three letters, four only after a compound surname. */
export function isPlainName(text: string): boolean {
  if (!HAN_NAME.test(text)) return false;
  return text.length <= 3 || (text.length === 4 && COMPOUND_SURNAMES.has(text.slice(0, 2)));
}

/** Cuts a cell at separators and line breaks; titles beside a name are left out, unless the cell is all title. */
export function leaderTokens(cell: string): string[] {
  const tokens = cell
    .replace(/[\u3000\u00A0\t]/g, ' ')
    .replace(/[（(][^（()）]*[）)]/g, ' ')
    .replace(LABEL, '、')
    .replace(BEFORE_GROUP, '、')
    .replace(BROKEN_GROUP, '')
    .replace(CUT_SURNAME, '$1')
    .replace(BESIDE_LETTER, ' ')
    .split(/[、，,；;/|。.．\r\n]+/)
    .flatMap(partedByDot)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  const names = tokens.map(withoutTitle).filter((token) => token !== '');
  return names.length > 0 ? names : tokens;
}

/** 张健·刘松 is two people, 买买提·艾力 one. */
function partedByDot(token: string): string[] {
  const pieces = token.split('·');
  return pieces.length > 1 && pieces.every((piece) => looksLikeName(squash(piece))) ? pieces : [token];
}

function withoutTitle(token: string): string {
  if (GROUP.test(squash(token))) return token;
  const open = token.replace(OPEN_LIST, '');
  const name = isPlainName(squash(open)) ? open : token;
  const beside = name.replace(TITLES, ' ').trim();
  if (isPlainName(squash(beside))) return beside;
  const behind = name.replace(TITLE_BEFORE, '').trim();
  return behind === name ? beside : behind;
}
