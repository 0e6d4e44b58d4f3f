/**
 * Known short and full forms, as data: what a body's name may be shortened to, and the ways it is written out. Two names
 * are one body only through this table, through 单位目录, or because a person said so; a likeness beyond that is a
 * suggestion. To teach a pair, add a line here and an example to tests/domain/units/unitNames.test.ts.
 */
const WRITTEN_OUT: Readonly<Record<string, readonly string[]>> = {
  发改: ['发展改革', '发展和改革'],
  工信: ['工业和信息化', '工业信息化', '工业与信息化'],
  经信: ['经济和信息化', '经济信息化'],
  科技: ['科学技术'],
  教体: ['教育体育', '教育和体育'],
  民宗: ['民族宗教事务', '民族宗教', '民族和宗教事务'],
  人社: ['人力资源和社会保障', '人力资源社会保障', '人力资源与社会保障', '人力社保'],
  自规: ['自然资源和规划', '自然资源规划'],
  住建: ['住房和城乡建设', '住房城乡建设', '住房与城乡建设'],
  城管: ['城市管理', '城市综合管理'],
  交通: ['交通运输'],
  文旅: ['文化和旅游', '文化旅游'],
  文广旅: ['文化广电旅游', '文化广电和旅游'],
  文体旅: ['文化体育旅游', '文化体育和旅游', '文化和旅游体育'],
  卫健: ['卫生健康', '卫生和健康'],
  退役军人: ['退役军人事务'],
  应急: ['应急管理'],
  市场监管: ['市场监督管理', '市监'],
  行政审批: ['行政审批服务'],
  医保: ['医疗保障'],
  投促: ['投资促进'],
  国资: ['国有资产监督管理', '国有资产监管'],
  金融: ['地方金融监督管理', '地方金融监管'],
  综合执法: ['综合行政执法'],
  政数: ['政务服务和数据管理', '政务服务数据管理'],
  机关事务: ['机关事务管理', '机关事务服务'],
  大数据: ['大数据发展管理', '大数据管理'],
};

const SHORT: readonly (readonly [written: string, short: string])[] = Object.entries(WRITTEN_OUT)
  .flatMap(([short, forms]) => forms.map((written) => [written, short] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Endings that say the same: 卫健委 is 卫生健康委员会, 柳溪街道 is 柳溪街道办事处. The first names the group. */
const SAME_ENDINGS: readonly (readonly string[])[] = [
  ['街道办事处', '街道办', '街道', '办事处'],
  ['委员会', '委'],
  ['办公室', '办'],
  ['镇人民政府', '镇政府', '镇'],
  ['乡人民政府', '乡政府', '乡'],
  ['有限责任公司', '有限公司', '公司'],
];

/** The words of a name before its ending, each in its known short form. */
export function shortWords(stem: string): string {
  return SHORT.reduce((text, [written, short]) => text.replaceAll(written, short), stem);
}

/** The one way an ending is written when names are compared. */
export function sameEnding(ending: string): string {
  return SAME_ENDINGS.find((group) => group.includes(ending))?.[0] ?? ending;
}
