/** 临江区人民政府, 临江区2026年, 临江区政府工作报告: the place that issued the notice. */
const ISSUER = /([\u4E00-\u9FFF]{1,16}?[区县市旗])(?=人民政府|政府|委办|20\d\d年|〔20)/g;
/** What stands before the place in a title and is no part of it. */
const TITLE_WORDS = /^.*(?:关于|印发|转发|下达|分解|落实|开展|推进|做好|报告|政府|年|的)/;
/** 创新区, 高新区, 片区 are parts of a place, not places with a government of their own. */
const ZONE =
  /(?:创新|商贸|商务|高新|经开|开发|示范|保税|工业|产业|合作|试验|集聚|物流|旅游|度假|科创|生态|[新园片社景街校小城库灾])区$/;
/** 济南市 before 市中区: the place may be written with the one above it or without. */
const ABOVE = /^[\u4E00-\u9FFF]{1,6}?[省市州盟](?=[\u4E00-\u9FFF]+[区县市旗]$)/;

/**
 * The issuing authority's own place (临江区), the only one that may be left out of a name. Learned from what the notice
 * and its titles say; null when they do not say, or say it of another level than the units are of.
 * @param text the notice's text and titles
 * @param names the units it names
 */
export function learnHome(text: string, names: readonly string[]): string | null {
  const level = commonest(names.flatMap((name) => /^[区县市旗]/.exec(name)?.[0] ?? []));
  const places = [...text.replace(/\s+/g, '').matchAll(ISSUER)].flatMap(([, written = '']) => {
    const place = written.replace(TITLE_WORDS, '');
    const isPlace = place.length >= 2 && !/^[各全我本该两]/.test(place) && !ZONE.test(place);
    return isPlace && (level === null || place.endsWith(level)) ? [place] : [];
  });
  return commonest(places);
}

function commonest(items: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return first?.[0] ?? null;
}

/** 济南市市中区 and 市中区. */
function formsOf(home: string): string[] {
  const shorter = home.replace(ABOVE, '');
  return shorter === home ? [home] : [home, ...formsOf(shorter)];
}

/** A name as it is written at home: 临江区发改局 is 区发改局, 临江区柳溪街道办事处 is 柳溪街道办事处. */
export function localName(name: string, home: string | null): string {
  if (home === null) return name;
  const form = formsOf(home).find((place) => name.startsWith(place) && name.length >= place.length + 2);
  if (form === undefined) return name;
  const rest = name.slice(form.length);
  return /(?:街道(?:办事处|办)?|[镇乡](?:人民政府|政府)?)$/.test(rest) ? rest : form.slice(-1) + rest;
}
