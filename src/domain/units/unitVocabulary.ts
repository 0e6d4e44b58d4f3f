import type { UnitKind } from '../model/unit';

/** What names of bodies end in, with the kind of body; the longest ending decides. */
export const UNIT_ENDINGS: readonly { readonly kind: UnitKind; readonly endings: string }[] = [
  { kind: 'subdistrict', endings: '街道办事处 街道办 街道 镇人民政府 镇政府 乡人民政府 乡政府 镇 乡 苏木' },
  {
    kind: 'company',
    endings:
      '有限责任公司 有限公司 公司 集团 城投 国投 建投 交投 文投 水投 旅投 产投 金控 城建 国资 银行 供电所 移动 联通 电信 铁塔 燃气 热力 水务集团 国有公司',
  },
  {
    kind: 'party',
    endings:
      '纪委监委 纪委 监委 组织部 宣传部 统战部 政法委 网信办 编办 党校 团委 团区委 团县委 团市委 妇联 工会 总工会 工商联 科协 文联 残联 侨联 红十字会 党工委 工委 机关工委 文明办 区委办 县委办 市委办 人大办 政协办 台办 外办 老干部局 巡察办 武装部 人武部',
  },
  {
    kind: 'department',
    endings:
      '厅 局 委 办 委员会 办公室 中心 部 处 院 馆 站 所 队 支队 大队 总队 法院 检察院 管委会 指挥部 领导小组 专班 政府 学校 大学 学院 中学 小学 幼儿园 一中 二中 三中 四中 五中 六中 职专 医院 协会 联合会 学会 社 台 园 场 分局 税务局 联社 署 室 会 经开区 高新区 开发区 海关 人行',
  },
];

/** Endings several place names may share: 柳溪、青石街道办事处 is two sub-districts. Longest first. */
export const SHARED_PLACE_TAILS: readonly string[] = [
  '片区项目建设指挥部',
  '片区建设指挥部',
  '片区项目指挥部',
  '项目指挥部',
  '片区指挥部',
  '指挥部',
  '街道办事处',
  '办事处',
  '街道办',
  '街道',
  '镇人民政府',
  '镇政府',
  '乡人民政府',
  '乡政府',
  '管委会',
  '镇',
  '乡',
];

/** Endings departments share when the level is written once: 区发改、财政、住建局 is three. */
export const SHARED_DEPARTMENT_TAILS: readonly string[] = ['局', '委', '办', '分局'];

/** The levels a name begins with; the same body may be written with or without the place before it. */
export const LEVEL = /^(?:省|市|区|县|旗|州|镇|街道)/;

/** Words in a full name that its short form leaves out. */
export const GENERIC_WORDS = /监督|管理|服务|事务|事业|发展|工作|建设|保障|综合/g;

/** Words that make an entry a group to be expanded rather than one body. */
export const GROUP_WORDS =
  /各|^全[区县市](?!人大|政协)|有关(?:部门|单位|街|镇|乡|企业)|相关(?:部门|单位|街|镇|乡|企业)|所有|全体|成员单位|^(?:区|县|市)(?:直|级)?(?:政府)?(?:部门|单位)$/;

/** What may follow 等 when a list is left open. */
export const OPEN_END =
  /等(?:\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:(?:各|有关|相关|其他|其它|产业|行业|业务|职能|责任|主管|成员|市直|区直|县直|区级|市级|配合|牵头|单位和|部门和)*(?:部门|单位|街道|街道办|街道办事处|镇街|街镇|乡镇|镇|企业|科室)(?:和(?:单位|部门|街道|企业))?)?$/;

/** The rest of a group whose 各 was written once: 各镇、街道 is one group. */
export const GROUP_REST =
  /^(?:镇|乡|街道|乡镇|镇街|街镇|园区|开发区|街道办|街道办事处|(?:镇|乡|镇街)(?:人民)?政府|[县市区旗]{1,2}(?:(?:人民)?政府)?|管委会|部门|单位|企业)$/;

/** 排在第一位的为牵头单位 and the like, in a column's head, a title, a note or a cell's own bracket. */
export const FIRST_LEADS =
  /(?:第一|首位|首个|排名?在?(?:最?前|首)|列?首位).{0,10}牵头|牵头.{0,8}(?:排|列).{0,4}(?:第一|首|前)/;

/** A bracket that speaks about the list instead of naming anybody: （列第一位者为牵头单位，下同）. */
export const LIST_NOTE =
  /[（(【[][^（()）【】]*(?:下同|列第一|排第一|第一位|列首位|排名不分先后|职责分工)[^（()）【】]*[）)】\]]/g;
