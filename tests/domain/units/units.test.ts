import fc from 'fast-check';
import { readUnits } from '../../../src/domain/units';
import type { UnitsReading } from '../../../src/domain/units';

/** Reads a cell in which `**…**` is bold. */
function read(text: string, known: readonly string[] = []): UnitsReading {
  const runs = text.split('**').map((part, index) => ({ text: part, bold: index % 2 === 1 }));
  return readUnits(text.replaceAll('**', ''), runs, new Set(known));
}

const unitsOf = (text: string, known: readonly string[] = []): readonly string[] => read(text, known).units;

describe('parting a cell into units', () => {
  it.each([
    [
      'every separator',
      '区教体局，区卫健局；区民政局/区残联、区妇联。',
      '区教体局|区卫健局|区民政局|区残联|区妇联',
    ],
    ['one unit to a line', '区发改局\n区财政局\n各街道办事处', '区发改局|区财政局|各街道办事处'],
    ['a name broken over two lines', '区农业\n农村局、区水务局', '区农业农村局|区水务局'],
    ['a name with a stray space', '生态环境 临江分局', '生态环境临江分局'],
    ['a name broken before its ending', '区社会治安综合治理\n服务中心', '区社会治安综合治理服务中心'],
    [
      'an ending on a line of its own',
      '区城管委\n办公室、春和园\n街道办事处',
      '区城管委办公室|春和园街道办事处',
    ],
    ['a group over two lines', '区政府\n各部门', '区政府各部门'],
    ['a group broken inside its ending', '区住建局、各相关街\n道办事处', '区住建局|各相关街道办事处'],
    ['short names, one to a line', '区妇联\n团区委\n人武部\n区税务局', '区妇联|团区委|人武部|区税务局'],
    ['和 between two whole names', '区发改局和区财政局', '区发改局|区财政局'],
    ['和 inside a name', '区住房和城乡建设局、区工业和信息化局', '区住房和城乡建设局|区工业和信息化局'],
    [
      'a bracket inside a name',
      '云岭商务区(临江区)服务中心、区金融办',
      '云岭商务区(临江区)服务中心|区金融办',
    ],
    [
      'a bracket with an attached body',
      '区发展改革局（区粮食储备中心）、区统计局',
      '区发展改革局（区粮食储备中心）|区统计局',
    ],
    [
      'a stray mark before the bracket',
      '区交通局、（区公路养护中心）、区水务局',
      '区交通局（区公路养护中心）|区水务局',
    ],
    ['several attached bodies', '区财政局（区国资中心、区融资中心）', '区财政局（区国资中心、区融资中心）'],
    [
      'bodies of other authorities',
      '市财政局、东州海关、市人行、东州经开区管委会',
      '市财政局|东州海关|市人行|东州经开区管委会',
    ],
    ['zones one to a line', '经开区\n高新区\n各镇街', '经开区|高新区|各镇街'],
    ['provincial departments one to a line', '省财政厅\n省教育厅', '省财政厅|省教育厅'],
    ['a zone with a town attached', '开发区\n东湖园（柳林镇）\n各街道', '开发区|东湖园（柳林镇）|各街道'],
    ['a group of three kinds', '市财政局，各县、市、区政府', '市财政局|各县、市、区政府'],
    ['a group of two kinds', '市城管局、各市、县人民政府', '市城管局|各市、县人民政府'],
    ['a group with its kinds in a bracket', '市城管局、各县（市、区）政府', '市城管局|各县（市、区）政府'],
    ['a party committee of the departments', '区委办、区直机关工委', '区委办|区直机关工委'],
    ['a note about the list', '市经信局、市财政局（列第一位者为牵头单位，下同）', '市经信局|市财政局'],
    ['another note', '市经信局、市财政局（排名不分先后）', '市经信局|市财政局'],
    ['who acts for himself', '区城管局、各街道分别组织推进', '区城管局|各街道'],
    ['a state company', '区住建局\n区国有公司', '区住建局|区国有公司'],
    ['a bracket that is another name', '区防汛抗旱领导小组（指挥部）', '区防汛抗旱领导小组（指挥部）'],
    [
      'a shared place ending',
      '柳溪、青石、望江、南桥片区项目指挥部',
      '柳溪片区项目指挥部|青石片区项目指挥部|望江片区项目指挥部|南桥片区项目指挥部',
    ],
    ['towns that share 镇, places that share 街道', '双河、大庄镇，望江街道', '双河镇|大庄镇|望江街道'],
    ['a place that ends like a body', '柳溪、春和园街道办事处', '柳溪街道办事处|春和园街道办事处'],
    ['a company before a sub-district shares nothing', '临江城投、柳溪街道办事处', '临江城投|柳溪街道办事处'],
    ['departments under one level', '区发改、财政、住建局', '区发改局|区财政局|区住建局'],
    ['a group that writes 各 once', '各镇、街道，区直部门、单位', '各镇、街道|区直部门、单位'],
    ['a group with a bracket', '区水务局、各镇人民政府（街道办事处）', '区水务局|各镇人民政府（街道办事处）'],
    ['a school above a department', '县一中\n县民政局、县财政局', '县一中|县民政局|县财政局'],
    ['a second name broken in two', '柳溪街道 区教育和体\n育局', '柳溪街道|区教育和体育局'],
    ['names run together at their level', '区发展和改革局区财政局', '区发展和改革局|区财政局'],
    ['a branch whose name has its level twice', '市公安局市北区分局', '市公安局市北区分局'],
    ['a list with numbers', '1.区工信局 2.区商务局', '区工信局|区商务局'],
    ['circled numbers', '①区工信局②区商务局', '区工信局|区商务局'],
    ['a stray full stop between names', '区工信局.区商务局', '区工信局|区商务局'],
    ['everybody by their duties', '区工信局、区商务局按职责分工负责', '区工信局|区商务局'],
    ['towns with endings of their own', '青山镇、柳林镇、区水利局', '青山镇|柳林镇|区水利局'],
  ])('%s', (_, text, expected) => {
    expect(unitsOf(text)).toEqual(expected.split('|'));
  });

  it('parts names run together only when both are known from elsewhere', () => {
    expect(unitsOf('区发改局区财政局', ['区发改局', '区财政局'])).toEqual(['区发改局', '区财政局']);
    expect(unitsOf('云岭中心区服务局')).toEqual(['云岭中心区服务局']);
  });
});

describe('lists left open', () => {
  it.each([
    ['区发改局、区工信局等', '区发改局|区工信局'],
    ['区发改局、区工信局等产业主管部门', '区发改局|区工信局'],
    ['区卫健局等3个部门', '区卫健局'],
    ['区商务局等部门及各街道办事处', '区商务局|各街道办事处'],
  ])('%s', (text, expected) => {
    const reading = read(text);
    expect(reading.units).toEqual(expected.split('|'));
    expect(reading.openEnded).toBe(true);
  });

  it('leaves 等 inside a name alone', () => {
    expect(read('区高等教育中心')).toMatchObject({ units: ['区高等教育中心'], openEnded: false });
  });
});

describe('the lead', () => {
  it.each([
    ['bold first', '**区发改局**、区财政局', '区发改局'],
    ['bold in the middle, separator included', '区工信局、**区发改局、**区财政局', '区发改局'],
    ['bold a letter short', '**区发改**局、区财政局', '区发改局'],
    ['bold a letter too long', '**区发改局、区**财政局', '区发改局'],
    ['two bold', '**区工信局**、**区投促局**、区发改局', '区工信局|区投促局'],
    ['a word in brackets', '区财政局、区发改局（牵头）', '区发改局'],
    ['pointed at from the end', '区发改局、区应急局（区应急局牵头）', '区应急局'],
    ['labels', '牵头单位：区发改局；配合单位：区财政局、区住建局', '区发改局'],
    ['a sentence', '区应急局牵头，各街道配合', '区应急局'],
    ['a star', '区财政局、★区发改局', '区发改局'],
    ['a single bold unit', '**区发改局**', '区发改局'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ leadUnits: expected.split('|'), leadInferred: false });
  });

  it.each([
    ['nothing bold', '区发改局、区财政局'],
    ['everything bold', '**区发改局、区财政局**'],
    ['a single plain unit', '区发改局'],
  ])('is inferred with %s', (_, text) => {
    expect(read(text)).toMatchObject({ leadUnits: ['区发改局'], leadInferred: true });
  });

  it('keeps a group together with who leads it', () => {
    expect(unitsOf('区安委会成员单位（区安委办牵头）')).toEqual(['区安委会成员单位（区安委办牵头）']);
  });
});

describe('words that say who leads', () => {
  it.each([
    [
      'a label to each list',
      '牵头单位：区工信局\n配合单位：区商务局、区财政局',
      '区工信局',
      '区商务局|区财政局',
    ],
    ['labels without a break', '牵头单位：区工信局配合单位：区商务局', '区工信局', '区商务局'],
    ['verbs behind the names', '区工信局牵头，区商务局、区财政局等部门配合', '区工信局', '区商务局|区财政局'],
    ['由 … 牵头负责', '由区工信局牵头负责，区商务局配合', '区工信局', '区商务局'],
    ['helpers in a bracket', '区工信局（区商务局、区财政局配合）', '区工信局', '区商务局|区财政局'],
    [
      'two before helpers in a bracket',
      '区工信局、区科技局（区财政局配合）',
      '区工信局|区科技局',
      '区财政局',
    ],
    ['牵头 behind a list', '区财政局、区税务局牵头，区统计局配合', '区财政局|区税务局', '区统计局'],
    [
      'a mark in brackets for one of them',
      '区住建局、区城管局（牵头）、各街道（配合）',
      '区城管局',
      '区住建局|各街道',
    ],
    ['负责 beside 牵头', '区发改局牵头，区财政局、区审计局负责', '区发改局', '区财政局|区审计局'],
    ['会同', '由区财政局牵头，会同区民政局、区物价局等单位负责落实', '区财政局', '区民政局|区物价局'],
    ['会同 without 牵头', '区财政局会同区民政局、区物价局负责', '区财政局', '区民政局|区物价局'],
    [
      'a long label',
      '牵头责任单位：区教育局，协同配合责任单位：区财政局、区住建局',
      '区教育局',
      '区财政局|区住建局',
    ],
    ['marks before the names', '（牵头）区工信局、（配合）区商务局', '区工信局', '区商务局'],
  ])('%s', (_, text, leads, others) => {
    const reading = readUnits(text, null);
    expect(reading.leadUnits).toEqual(leads.split('|'));
    expect(reading.coUnits).toEqual(others.split('|'));
  });

  it.each([
    ['负责 behind a list', '区城管局、区住建局、区财政局负责', '区城管局|区住建局|区财政局'],
    ['负责落实 behind an open list', '区教育局、区财政局等单位负责落实', '区教育局|区财政局'],
    ['with commas alone', '区教育局，区财政局牵头', '区教育局|区财政局'],
  ])('all lead: %s', (_, text, leads) => {
    expect(readUnits(text, null)).toMatchObject({
      leadUnits: leads.split('|'),
      coUnits: [],
      leadInferred: false,
    });
  });

  it('takes the first where a note says so', () => {
    const reading = readUnits('市经信局、市财政局（列第一位者为牵头单位，下同）', null);
    expect(reading).toMatchObject({ leadUnits: ['市经信局'], leadInferred: false });
  });

  it('leaves open who leads where all act by their duties', () => {
    expect(readUnits('区工信局、区商务局按职责分工负责', null).leadInferred).toBe(true);
  });
});

it('gives the same units again when what was read is read once more, and loses none', () => {
  const name = fc.constantFrom(
    '区发改局', '区财政局（区国资服务中心）', '省教育厅', '经开区', '东州海关', '市人行', '区直机关工委', '各街道办事处',
    '柳溪街道办事处', '青江创新区推进专班', '青江商贸区推进专班', '区防汛领导小组（指挥部）', '区国有公司', '区委宣传部',
  ); // prettier-ignore
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1 }),
      fc.constantFrom('、', '，', '；', '\n'),
      (names, mark) => {
        const reading = readUnits(names.join(mark), null);
        expect(reading.units).toEqual(names);
        expect(readUnits(reading.units.join('、'), null).units).toEqual(names);
      },
    ),
  );
});

it('never throws, never invents a letter, and every lead is a unit', () => {
  const letters = fc.string({
    unit: fc.constantFrom(
      '区',
      '局',
      '发',
      '改',
      '、',
      '（',
      '）',
      '等',
      '各',
      '街道',
      '牵头',
      '：',
      ' ',
      '\n',
      '*',
      '和',
      '部门',
    ),
  });
  fc.assert(
    fc.property(letters, letters, (bold, plain) => {
      const runs = [
        { text: bold, bold: true },
        { text: plain, bold: false },
      ];
      const reading = readUnits(bold + plain, runs);
      expect([...reading.leadUnits, ...reading.coUnits].sort()).toEqual([...reading.units].sort());
      expect(reading.units.every((unit) => unit.trim() !== '')).toBe(true);
      expect(reading.units.length === 0 || reading.leadUnits.length > 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});
