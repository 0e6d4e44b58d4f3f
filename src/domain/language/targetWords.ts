import type { Comparator } from '../model/target';

/**
 * The vocabulary of quantified targets, as data. To teach the grammar a new measure or word, add a line here and an
 * example in tests/domain/targets. Nothing in this file names a district, a body or a year.
 */

/** How a measure behaves: counted things, things measured, money, shares, or time. */
export type MeasureKind = 'count' | 'size' | 'money' | 'share' | 'time';

export interface MeasureEntry {
  /** Spelling in texts. */
  readonly word: string;
  /** Name in records: 平米 and ㎡ are 平方米. */
  readonly measure: string;
  readonly kind: MeasureKind;
  /** Characters that, right after the word, show that it is not this measure: 部门 is not 部. */
  readonly notBefore: string;
  /** Read only after Arabic figures: 3村 but not 三村. */
  readonly arabicOnly: boolean;
}

/** Counted things: word, then what must not follow it. */
const COUNT_MEASURES: readonly (readonly [string, string])[] = [
  ['个', '体人性例别'], ['家', '庭属'], ['所', '谓得'], ['处', '理罚级'], ['座', '谈位'], ['栋', ''], ['幢', ''],
  ['条', '件例款'], ['部', '门分署队委级'], ['台', '账湾阶'], ['台套', ''], ['台（套）', ''], ['台(套)', ''], ['套', '路餐牌'],
  ['辆', ''], ['辆次', ''], ['艘', ''], ['架', '构设'], ['架次', ''], ['户', '籍外口型均'], ['户次', ''], ['户（次）', ''],
  ['人', '制份间民才均'], ['人次', ''], ['人（次）', ''], ['人(次)', ''], ['名', '单牌称额录义片'], ['位', '于列次置一'],
  ['场', '地馆所景'], ['场次', ''], ['场（次）', ''], ['场(次)', ''], ['次', '性日序生'], ['件次', ''], ['家次', ''], ['例次', ''],
  ['车次', ''], ['头次', ''], ['批', '准复发示'], ['批次', ''], ['期', '间限刊货'], ['期次', ''], ['班', '子级组车'], ['班次', ''],
  ['支', '持付行部出撑路柱线'], ['篇', '章幅'], ['首', '批席位次家府创要都'], ['项', ''], ['块', '链'], ['片', '面'], ['张', ''],
  ['张床位', ''], ['床', ''], ['棵', ''], ['株', ''], ['盏', ''], ['根', '据治本源'], ['口', '岸径袋号述头腔'], ['眼', '睛科镜病'],
  ['宗', '旨教'], ['件', ''], ['例', '如行会外'], ['起', '来步草诉点源到'], ['组', '织建团长成合'], ['间', '距接隔'],
  ['门', '店户口诊类前面'], ['枚', ''], ['册', ''], ['款', '项式'], ['幅', '度'], ['轮', '流换胎椅'], ['轮次', ''], ['课时', ''],
  ['学时', ''], ['学位', ''], ['床位', ''], ['泊位', ''], ['车位', ''], ['停车位', ''], ['停车泊位', ''], ['岗位', ''], ['点位', ''],
  ['工位', ''], ['机位', ''], ['单元', '格'], ['楼栋', ''], ['只', '能要有是'], ['头', '部脑条'], ['羽', '毛'], ['尾', '款水气'],
  ['份', '额'], ['节', '点能约水日庆假'], ['堂', ''], ['标段', ''], ['标箱', ''], ['网格', ''], ['把', '关握手'], ['面', '积向对上貌临'],
  ['道', '路德'], ['类', ''], ['种', '植子养粮业'], ['个（处）', ''], ['处（个）', ''],
]; // prettier-ignore

/** Places written without a measure word, after Arabic figures only: 52村, 12社区. */
const PLACE_MEASURES: readonly (readonly [string, string])[] = [
  ['村', '民委级居镇庄内'], ['社区', ''], ['镇', ''], ['镇街', ''], ['街道', ''], ['行政村', ''], ['小区', ''],
]; // prettier-ignore

/** Measured quantities: spelling, name in records. */
const SIZE_MEASURES: readonly (readonly [string, string, string])[] = [
  ['平方米', '平方米', ''], ['平米', '平方米', ''], ['㎡', '平方米', ''], ['m²', '平方米', ''], ['m2', '平方米', ''],
  ['平方公里', '平方公里', ''], ['平方千米', '平方公里', ''], ['亩', '亩', '均产'], ['公顷', '公顷', ''],
  ['亩次', '亩次', ''], ['公里', '公里', ''], ['千米', '公里', ''], ['km', '公里', '/²2'], ['华里', '华里', ''], ['车道公里', '车道公里', ''],
  ['延米', '延米', ''], ['延长米', '延米', ''], ['米', '米', ''], ['毫米', '毫米', ''], ['厘米', '厘米', ''],
  ['立方米', '立方米', ''], ['m³', '立方米', ''], ['立方', '立方米', ''], ['方', '立方米', '面案式便向位言针阵舱'],
  ['立方米/日', '立方米/日', ''], ['吨/日', '吨/日', ''], ['吨', '吨', '位'], ['吨标准煤', '吨标准煤', ''], ['吨标煤', '吨标准煤', ''],
  ['公斤', '公斤', ''], ['千克', '公斤', ''], ['斤', '斤', ''], ['千瓦', '千瓦', ''], ['兆瓦', '兆瓦', ''], ['千瓦时', '千瓦时', ''],
  ['千伏安', '千伏安', ''], ['度电', '千瓦时', ''], ['蒸吨', '蒸吨', ''], ['标准箱', '标准箱', ''], ['微克/立方米', '微克/立方米', ''],
  ['毫克/升', '毫克/升', ''], ['分贝', '分贝', ''], ['倍', '倍', '增加'], ['升', '升', '级学温格至到降旗国值'], ['分', '分', '钟之类局店别校馆公级层布区行院散批期享会'],
  ['米/秒', '米/秒', ''], ['PFlops', 'PFlops', ''], ['P', 'P', ''], ['m', '米', '²³23'], ['GB', 'GB', ''], ['TB', 'TB', ''],
]; // prettier-ignore

/** Read after Arabic figures only: 三方 and 十分 are words. */
const ARABIC_ONLY_MEASURES: ReadonlySet<string> = new Set(['方', '分', '升', 'P', 'm', '斤']);

const MONEY_MEASURES: readonly string[] = [
  '元', '元人民币', '美元', '港元', '欧元', '元/月', '元/年', '元/人', '元/人·年', '元/人/年', '元/人年', '元/人·月', '元/人月', '元/平方米', '元/亩', '元/户', '元/天', '元/吨', '元/人次', '元/生',
]; // prettier-ignore

const SHARE_MEASURES: readonly (readonly [string, string])[] = [
  ['%', '%'], ['个百分点', '个百分点'], ['百分点', '个百分点'], ['‰', '‰'], ['个千分点', '个千分点'],
]; // prettier-ignore

/** Time limits count as targets only where the text speaks of shortening or of a limit. */
const TIME_MEASURES: readonly (readonly [string, string])[] = [
  ['个工作日', '个工作日'], ['工作日', '个工作日'], ['个小时', '小时'], ['小时', '小时'], ['分钟', '分钟'],
  ['天', '天'], ['个月', '个月'], ['周', '周'], ['秒', '秒'],
]; // prettier-ignore

const entry = (
  word: string,
  measure: string,
  kind: MeasureKind,
  notBefore = '',
  arabicOnly = false,
): MeasureEntry => ({
  word,
  measure: measure,
  kind,
  notBefore,
  arabicOnly,
});

const SAME_MEASURE: Readonly<Record<string, string>> = {
  '台（套）': '台套', 张床位: '张', '台(套)': '台套', '人（次）': '人次', '人(次)': '人次', '场（次）': '场次', '场(次)': '场次', '户（次）': '户次',
}; // prettier-ignore

export const MEASURES: readonly MeasureEntry[] = [
  ...COUNT_MEASURES.map(([word, notBefore]) => entry(word, SAME_MEASURE[word] ?? word, 'count', notBefore)),
  ...PLACE_MEASURES.map(([word, notBefore]) => entry(word, word, 'count', notBefore, true)),
  ...SIZE_MEASURES.map(([word, measure, notBefore]) =>
    entry(word, measure, 'size', notBefore, ARABIC_ONLY_MEASURES.has(word)),
  ),
  ...MONEY_MEASURES.map((word) => entry(word, word === '元人民币' ? '元' : word, 'money', '旦素宇')),
  ...SHARE_MEASURES.map(([word, measure]) => entry(word, measure, 'share')),
  ...TIME_MEASURES.map(([word, measure]) =>
    entry(word, measure, 'time', word === '天' ? '然津桥气' : word === '周' ? '边岁年围' : ''),
  ),
];

/** Words before a figure that bound it: 不少于5家. Longest first. */
export const COMPARATORS_BEFORE: readonly (readonly [string, Comparator])[] = [
  ['达到或超过', '>='], ['达到和超过', '>='], ['不得少于', '>='], ['不得低于', '>='], ['不得超过', '<='], ['不得高于', '<='],
  ['不少于', '>='], ['不低于', '>='], ['不小于', '>='], ['不下于', '>='], ['不超过', '<='], ['不高于', '<='], ['不大于', '<='], ['不多于', '<='], ['不突破', '<='],
  ['不超', '<='], ['超过', '>='], ['突破', '>='], ['高于', '>='], ['多于', '>='], ['大于', '>='], ['至少', '>='], ['最少', '>='], ['最低', '>='],
  ['低于', '<='], ['少于', '<='], ['小于', '<='], ['至多', '<='], ['最多', '<='], ['最高', '<='],
  ['控制在', '<='],
  ['≥', '>='], ['≤', '<='], ['＞', '>='], ['＜', '<='], ['>', '>='], ['<', '<='],
  ['大约', '~'], ['约为', '~'], ['接近', '~'], ['将近', '~'], ['约', '~'], ['近', '~'], ['超', '>='], ['逾', '>='],
]; // prettier-ignore

/** Characters before a one-character comparator that make it part of another word: 签约5个, 附近3处, 赶超. */
export const NOT_A_COMPARATOR_AFTER: Readonly<Record<string, string>> = {
  约: '签节预集契合履公条邀违制',
  近: '附最邻就远临靠亲相',
  超: '赶反商中',
  逾: '',
};

/** Words after the measure: 3%以内. Longest first. */
export const COMPARATORS_AFTER: readonly (readonly [string, Comparator])[] = [
  ['及以上', '>='], ['或以上', '>='], ['以上', '>='], ['及以下', '<='], ['以内', '<='], ['之内', '<='], ['以下', '<='], ['左右', '~'], ['上下', '~'],
]; // prettier-ignore

/** Between figure and measure: 10余条, 1600多套. */
export const APPROXIMATE_MARKS = '余多来几';

/** Verbs that say the thing counted is to be done. They decide about Chinese numerals and where a subject starts. */
export const DOING_VERBS: readonly string[] = [
  '新建', '续建', '改建', '扩建', '改扩建', '建设', '建成', '建立', '组建', '共建', '创建', '筹建', '完建', '新增', '增加', '增设', '增开', '新设',
  '改造', '提升', '完成', '打造', '培育', '引进', '引入', '招引', '举办', '承办', '开展', '组织', '召开', '设立', '设置', '安装', '加装', '更新', '更换',
  '新开工', '开工', '启动', '实施', '推进', '推动', '落地', '投用', '投产', '启用', '新开', '开办', '开设', '开通', '打通', '购置', '配备', '配置', '发放', '培训',
  '治理', '整治', '修复', '修缮', '修建', '修订', '编制', '种植', '栽植', '栽种', '植树', '造林', '争取', '实现', '达到', '救助', '资助', '帮扶', '扶持',
  '认定', '评选', '选树', '签约', '盘活', '供应', '筹集', '分配', '交付', '竣工', '完工', '维修', '维护', '拆除', '拆迁', '征收', '储备', '消除', '化解',
  '办结', '排查', '检查', '抽检', '检测', '监测', '开发', '研发', '出让', '整合', '推出', '出台', '制定', '发布', '上线', '推广', '选派', '招聘', '招录',
  '吸引', '带动', '孵化', '申报', '获批', '获评', '创成', '铺设', '敷设', '疏浚', '清淤', '绿化', '美化', '亮化', '改善', '优化', '拓宽', '硬化', '翻建',
  '惠及', '覆盖', '服务', '解决', '新改建', '新建改建', '升级', '演出', '放映', '拍摄', '创作', '投放', '配送', '采购', '提供', '设', '建', '办', '种', '植',
  '进行', '搬迁', '安置', '回迁', '供热', '供暖', '接入', '联网', '推荐', '登记', '入库', '纳统', '梳理', '公布', '聘请', '聘任', '成立', '挂牌', '走访',
]; // prettier-ignore

/** Measure words that, after a Chinese numeral, belong to idioms more often than to figures: 一张网, 三面, 两头. */
export const IDIOM_MEASURES: ReadonlySet<string> = new Set([
  '张', '把', '头', '尾', '只', '面', '道', '片', '块', '节', '门', '起', '组', '轮', '位', '根', '份', '类', '种', '款', '批', '口', '眼', '段', '首', '堂', '幅',
]); // prettier-ignore

/** Things that are built or held one at a time, so that 新建一所小学 is a figure. */
export const SINGLE_MEASURES: ReadonlySet<string> = new Set([
  '所',
  '家',
  '处',
  '座',
  '栋',
  '幢',
  '场',
  '条',
  '部',
  '个',
]);

/** What slogans count: 三个责任, 四个清单, 五个必须. Said of Chinese numerals, and of Arabic ones where marked. */
export const SLOGAN_NOUNS: readonly string[] = [
  '方面', '责任', '体系', '机制', '清单', '方向', '环节', '领域', '层面', '维度', '阶段', '重点', '专项行动', '行动', '专班', '统筹', '主体', '文明', '关键', '战略',
  '维护', '意识', '自信', '结合', '转变', '突破', '聚焦', '围绕', '坚持', '确保', '必须', '到位', '严禁', '统一', '覆盖', '全覆盖', '一律',
  '制度', '改革', '措施', '监督', '职责', '控制线', '红线', '主线', '战线', '底线', '路径', '龙', '优势', '强化', '提升年', '目标', '任务', '定位',
  '面向', '中心任务', '百分百', '百分之百', '能力', '抓手', '维', '循环', '变革', '融合', '联动', '协同',
]; // prettier-ignore

/** Slogans even when the number is Arabic: 5个必须. */
export const SLOGAN_NOUNS_ARABIC: readonly string[] = [
  '必须', '坚持', '确保', '到位', '严禁', '一律', '百分百', '百分之百', '维护', '意识', '自信', '更加', '聚焦', '围绕', '统一',
]; // prettier-ignore

/** Who or what a threshold describes: 500万元以上项目, 100人以上企业, 60岁以上人员. */
export const HOLDER_NOUNS: readonly string[] = [
  '企业', '项目', '单位', '机构', '场所', '学校', '公司', '工程', '小区', '商场', '超市', '商超', '市场', '楼宇', '园区', '产业', '集群', '村', '行政村', '街道', '镇',
  '人群', '群体', '人员', '家庭', '居民', '老人', '老年人', '会议', '活动', '聚集', '大型', '重大', '工业', '制造业', '服务业', '建筑工地', '工地', '餐饮', '酒店', '医院',
  '养老', '公园', '广场', '道路', '路灯', '合同', '案件', '主体', '平台', '大项目', '好项目', '产业项目', '优质', '高层', '锅炉', '规模',
]; // prettier-ignore

/** Attributes that describe a thing rather than promise a figure; the measure kinds they take. */
export const DESCRIPTIVE_PREFIXES: readonly (readonly [string, readonly MeasureKind[]])[] = [
  ['总投资', ['money']], ['总投资额', ['money']], ['投资总额', ['money']], ['概算', ['money']], ['概算投资', ['money']], ['估算投资', ['money']],
  ['注册资本', ['money']], ['注册资金', ['money']], ['总造价', ['money']], ['估值', ['money']], ['货值', ['money']],
  ['占地', ['size']], ['占地面积', ['size']], ['总占地', ['size']], ['全长', ['size']], ['路长', ['size']], ['宽', ['size']],
  ['宽度', ['size']], ['红线宽度', ['size']], ['深', ['size']], ['净高', ['size']], ['管径', ['size']], ['直径', ['size']],
  ['服务半径', ['size']], ['半径', ['size']], ['总库容', ['size']], ['户籍人口', ['count']], ['常住人口', ['count']], ['总人口', ['count']],
  ['现有', ['count', 'size', 'money']], ['原有', ['count', 'size', 'money']],
  ['辖', ['count']], ['下辖', ['count']], ['辖区', ['count']],
]; // prettier-ignore

/** Words that make the counted places the means or the setting, not the promise: 依托片区9个村. */
export const SETTING_PREPOSITIONS: readonly string[] = ['依托', '围绕', '聚焦', '根据', '按照', '针对', '立足', '结合', '利用', '借助']; // prettier-ignore

/** A larger place named with a number before the number that is promised: 3个街道52个村. */
export const OUTER_PLACES: readonly string[] = [
  '街道',
  '镇街',
  '镇',
  '乡',
  '乡镇',
  '部门',
  '县',
  '片区',
  '园区',
];

/** Stretches of time a rate is given for. */
export const RATE_PERIODS: readonly string[] = [
  '季度',
  '季',
  '个月',
  '月',
  '周',
  '半年',
  '年',
  '学期',
  '学年',
  '天',
  '日',
  '旬',
  '两周',
  '两个月',
];
