import { isSameBody } from '../../../src/domain/units/unitNames';

/** Written down here once more, so that a pair that is lost or misspelt in the table is missed. */
const PAIRS: readonly (readonly [short: string, ...full: string[]])[] = [
  ['发改', '发展改革', '发展和改革'],
  ['工信', '工业和信息化', '工业信息化', '工业与信息化'],
  ['经信', '经济和信息化', '经济信息化'],
  ['科技', '科学技术'],
  ['教体', '教育体育', '教育和体育'],
  ['民宗', '民族宗教事务', '民族宗教', '民族和宗教事务'],
  ['人社', '人力资源和社会保障', '人力资源社会保障', '人力资源与社会保障', '人力社保'],
  ['自规', '自然资源和规划', '自然资源规划'],
  ['住建', '住房和城乡建设', '住房城乡建设', '住房与城乡建设'],
  ['城管', '城市管理', '城市综合管理'],
  ['交通', '交通运输'],
  ['文旅', '文化和旅游', '文化旅游'],
  ['文广旅', '文化广电旅游', '文化广电和旅游'],
  ['文体旅', '文化体育旅游', '文化体育和旅游', '文化和旅游体育'],
  ['卫健', '卫生健康', '卫生和健康'],
  ['退役军人', '退役军人事务'],
  ['应急', '应急管理'],
  ['市场监管', '市场监督管理', '市监'],
  ['行政审批', '行政审批服务'],
  ['医保', '医疗保障'],
  ['投促', '投资促进'],
  ['国资', '国有资产监督管理', '国有资产监管'],
  ['金融', '地方金融监督管理', '地方金融监管'],
  ['综合执法', '综合行政执法'],
  ['政数', '政务服务和数据管理', '政务服务数据管理'],
  ['机关事务', '机关事务管理', '机关事务服务'],
  ['大数据', '大数据发展管理', '大数据管理'],
];

test.each(PAIRS.flatMap(([short, ...full]) => full.map((written) => [short, written])))(
  '区%s局 and 区%s局 are one body, whichever comes first',
  (short, written) => {
    expect(isSameBody(`区${short}局`, `区${written}局`, null)).toBe(true);
    expect(isSameBody(`区${written}局`, `区${short}局`, null)).toBe(true);
  },
);

test('no two of them are one body', () => {
  const shorts = PAIRS.map(([short]) => `区${short}局`);
  for (const one of shorts)
    for (const other of shorts) if (one !== other) expect(isSameBody(one, other, null)).toBe(false);
});

test.each([
  ['柳溪街道', '柳溪街道办事处'],
  ['柳溪街道办', '柳溪街道'],
  ['区卫健委', '区卫生健康委员会'],
  ['区信访办', '区信访办公室'],
  ['青石镇', '青石镇人民政府'],
  ['青石镇政府', '青石镇'],
  ['柳湾乡', '柳湾乡政府'],
  ['柳湾乡人民政府', '柳湾乡政府'],
  ['临江城建有限公司', '临江城建有限责任公司'],
  ['临江城建公司', '临江城建有限公司'],
])('%s and %s end alike', (one, other) => {
  expect(isSameBody(one, other, null)).toBe(true);
});

test.each([
  ['区教育局', '区教育和体育局'],
  ['区教育中心', '区教育服务中心'],
  ['区财政局', '市财政局'],
  ['青石街道', '青石岭街道'],
  ['柳溪街道', '柳溪镇'],
  ['区水局', '区水务局'],
  ['区发改局', '区发改中心'],
  ['区财政局(一分局)', '区财政局(二分局)'],
])('%s and %s are two bodies', (one, other) => {
  expect(isSameBody(one, other, null)).toBe(false);
});

test('应急局 leaves out only what every body does', () => {
  expect(isSameBody('区信访局', '区信访工作局', null)).toBe(true);
  expect(isSameBody('区信访局', '区信访接待局', null)).toBe(false);
});
