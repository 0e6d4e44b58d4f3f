/**
 * What the heads of 附件1–4 say, in the two known years' templates and in plausible cousins of other districts.
 * Words are compared without spaces, line breaks, brackets and punctuation; patterns are the fallback and are tried
 * in order. Add a word here and the readers know it.
 */
export type TaskColumn =
  'serial' | 'category' | 'task' | 'leaders' | 'units' | 'leadUnits' | 'coUnits' | 'other';
export type PlanColumn =
  | 'serial'
  | 'text'
  | 'quarters'
  | 'q1'
  | 'q2'
  | 'q3'
  | 'q4'
  | 'responsible'
  | 'supervisor'
  | 'remark'
  | 'other';
export type ReportColumn =
  'serial' | 'text' | 'target' | 'progress' | 'problem' | 'next' | 'completion' | 'other';
export type ColumnRole = TaskColumn | PlanColumn | ReportColumn;

export type TableFamily = 'notice' | 'plan' | 'report';

interface RoleWords {
  readonly role: ColumnRole;
  /** Separated by white space. */
  readonly words: string;
  readonly patterns?: readonly RegExp[];
}

const SERIAL: RoleWords = {
  role: 'serial',
  words: '序号 编号 序 项目序号 任务序号 任务编号 分解序号 项次 NO No 序次 项号',
  patterns: [/^.{0,4}序号$/],
};

const TASK_WORDS =
  '重点任务 工作任务 目标任务 主要任务 主要工作任务 主要目标任务 主要工作目标任务 工作目标任务 重点工作 重点工作任务 ' +
  '任务内容 工作内容 任务 任务事项 工作事项 事项 民生实事内容 民生实事 实事内容 实事项目 民生项目 项目内容 项目名称 ' +
  '民生实事项目 民生实事任务 实事名称 主要内容 具体内容 建设内容 具体任务 立项内容 立项事项 督查事项 督办事项 年度目标任务 ' +
  '年度任务 年度工作任务 年度重点任务 年度目标 工作目标 任务目标 目标任务内容 任务名称 工作要求 目标要求 重点项目 年度工作目标 工作重点 一级任务 二级任务 项目 目标';

export const HEADER_WORDS: Readonly<Record<TableFamily, readonly RoleWords[]>> = {
  notice: [
    SERIAL,
    {
      role: 'units',
      words: '牵头配合单位 牵头配合部门 主办协办单位 牵头责任配合单位',
      patterns: [/^(?:牵头|主办|主责).{0,4}[及和与](?:责任|配合|协办|参与)/],
    },
    {
      role: 'leadUnits',
      words:
        '牵头单位 牵头部门 主责单位 主责部门 主办单位 主办部门 牵头责任单位 责任牵头单位 第一责任单位 牵头 主办 总牵头单位',
      patterns: [/^(?:牵头|主责|主办).{0,4}(?:单位|部门)$/],
    },
    {
      role: 'coUnits',
      words:
        '配合单位 配合部门 协办单位 协办部门 协同单位 参与单位 参加单位 责任配合单位 协助单位 其他责任单位 配合 协办 参与部门 配合责任单位',
      patterns: [/^(?:配合|协办|协同|参与|参加|协助|其他).{0,4}(?:单位|部门)$/],
    },
    {
      role: 'units',
      words:
        '责任单位 责任部门 主要责任单位 承办单位 承办部门 落实单位 承担单位 单位 部门 责任主体 责任单位及部门 责任部门单位 实施单位 完成单位',
      patterns: [/^(?:责任|承办|落实|承担|实施|完成).{0,6}(?:单位|部门)/],
    },
    {
      role: 'leaders',
      words:
        '牵头领导 责任领导 分管领导 包挂领导 挂包领导 包保领导 领导 区级领导 县级领导 市级领导 牵头区领导 责任区领导 分管区领导 牵头负责人',
      patterns: [/领导(?:同志)?$/, /^(?:牵头|分管|责任|主管|包保)?副?(?:区|县|市)长$/],
    },
    {
      role: 'category',
      words:
        '类别 分类 类型 任务类别 工作类别 项目类别 所属类别 任务分类 工作分类 重点领域 领域 板块 方面 大类 工作板块 专题 任务板块 类目',
      patterns: [/(?:类别|分类|板块|领域|类型)$/],
    },
    {
      role: 'other',
      words:
        '备注 完成时限 完成时间 时限 时间要求 完成期限 办理时限 联系人 联系电话 责任人 负责人 进度安排 工作措施 推进措施 保障措施 任务来源 数据来源 投资 资金来源 完成标准',
      patterns: [/时限|期限|时间|电话|备注|措施|标准$/],
    },
    {
      role: 'task',
      words: TASK_WORDS,
      patterns: [/(?:任务|实事|事项|工作|目标|项目)(?:内容|名称|目标)?$/, /^.{0,8}内容(?:及.{1,6})?$/],
    },
  ],
  plan: [
    SERIAL,
    {
      role: 'q1',
      words: '一 一季度 第一季度 1季度 第1季度 13月',
      patterns: [
        /^(?:季度目标|季度计划|截?至|到)?第?(?:一|1|Ⅰ)季度/,
        /^Q1/i,
        /^(?:1[至到]?3)月/,
        /^(?:截?至|到)?3月(?:份)?(?:底|末)/,
      ],
    },
    {
      role: 'q2',
      words: '二 二季度 第二季度 2季度 第2季度 46月',
      patterns: [
        /^(?:季度目标|季度计划|截?至|到)?第?(?:二|2|Ⅱ)季度/,
        /^Q2/i,
        /^(?:[14][至到]?6)月/,
        /^(?:截?至|到)?6月(?:份)?(?:底|末)/,
      ],
    },
    {
      role: 'q3',
      words: '三 三季度 第三季度 3季度 第3季度 79月',
      patterns: [
        /^(?:季度目标|季度计划|截?至|到)?第?(?:三|3|Ⅲ)季度/,
        /^Q3/i,
        /^(?:[17][至到]?9)月/,
        /^(?:截?至|到)?9月(?:份)?(?:底|末)/,
      ],
    },
    {
      role: 'q4',
      words: '四 四季度 第四季度 4季度 第4季度 1012月',
      patterns: [
        /^(?:季度目标|季度计划|截?至|到)?第?(?:四|4|Ⅳ)季度/,
        /^Q4/i,
        /^(?:10?[至到]?12)月/,
        /^(?:截?至|到)?12月(?:份)?(?:底|末)/,
      ],
    },
    {
      role: 'quarters',
      words:
        '季度目标及推进计划 季度目标 季度计划 推进计划 季度推进计划 季度目标计划 季度工作目标 分季度目标 季度进度安排 进度计划',
      patterns: [/^(?:各|分)?季度/],
    },
    {
      role: 'supervisor',
      words: '分管负责人 分管领导 分管责任人 具体负责人 直接责任人 具体责任人 分管负责同志 经办人',
      patterns: [/^分管/, /分管(?:负责|责任|领导)/],
    },
    {
      role: 'responsible',
      words: '主要负责人 主要责任人 主要领导 主要负责同志 责任人 负责人 第一责任人 单位主要负责人 牵头负责人',
      patterns: [/^主要(?:负责|责任|领导)/, /主要负责/],
    },
    { role: 'remark', words: '备注 说明' },
    {
      role: 'other',
      words: '责任单位 牵头单位 配合单位 责任科室 牵头领导 类别 完成时限 联系电话 联系人',
      patterns: [/单位|时限|电话|科室/],
    },
    {
      role: 'text',
      words: TASK_WORDS,
      patterns: [/(?:任务|实事|事项|工作|项目)(?:内容|名称|目标)?$/, /^.{0,8}内容(?:及.{1,6})?$/],
    },
  ],
  report: [
    SERIAL,
    {
      role: 'completion',
      words:
        '是否完成阶段任务目标 是否完成 完成与否 是否达标 是否按期完成 是否完成季度目标 是否完成目标 是否达到序时进度 是否完成阶段性目标',
      patterns: [/^是否/, /与否$/],
    },
    {
      role: 'problem',
      words:
        '存在问题 存在的问题 问题 困难和问题 存在困难 存在问题及原因 问题及原因 存在的困难和问题 主要问题 未完成原因',
      patterns: [/问题|未完成原因|存在困难/],
    },
    {
      role: 'next',
      words:
        '下一步计划 下步计划 下一步打算 下步打算 下一步措施 下步措施 下一步工作 下步工作 下一步工作计划 下一步工作打算 下步工作计划 下月计划 整改措施',
      patterns: [/^下一?(?:步|阶段|月)/],
    },
    {
      role: 'target',
      words:
        '季度计划完成目标 季度目标 阶段目标 计划目标 季度计划目标 本季度目标 计划完成目标 阶段任务目标 季度计划 季度任务目标 阶段性目标 本季度计划 季度工作目标 季度计划 计划完成情况目标 当月目标 本月目标 本月计划',
      patterns: [
        /^(?:本|该|当)?(?:第?[一二三四1-4])?(?:季度|阶段|季|月).{0,6}(?:目标|计划|任务|目标任务)$/,
        /^\d{1,4}[至到]?\d{0,2}月份?.{0,4}(?:目标|计划|任务)$/,
        /^计划.{0,4}目标$/,
      ],
    },
    {
      role: 'progress',
      words:
        '完成情况 工作进展 进展情况 落实情况 推进情况 工作进展情况 目前进展 完成进度 当月完成情况 本月进展 工作完成情况 目前进展情况 任务完成情况 工作落实情况 截至目前进展情况 实际完成情况 工作推进情况 进展',
      patterns: [/(?:完成|进展|落实|推进|开展|实施)(?:情况|进度)$/, /(?:当前|目前|工作|实际)进度$/, /进展/],
    },
    {
      role: 'other',
      words: '备注 责任单位 牵头单位 配合单位 责任人 联系人 联系电话 类别 牵头领导 完成时限',
      patterns: [/单位|时限|电话|领导$|备注/],
    },
    {
      role: 'text',
      words: TASK_WORDS,
      patterns: [/(?:任务|实事|事项|工作|项目)(?:内容|名称|目标)?$/, /^.{0,8}内容(?:及.{1,6})?$/],
    },
  ],
};

/** 完成情况（是/否）: what is asked for is an answer, whatever the words before the bracket. */
export const YES_OR_NO = /[（(][^（()）]*(?:是[^（()）]{0,2}否|√|×)[^（()）]*[）)]/;

/** Says how much, not what: beside another column of tasks a unit's form repeats the year's figure there. */
export const ANNUAL_TARGET = /^(?:20\d{2}年?)?(?:年度|全年|总体|年)目标(?:值)?$/;

/** The columns a family cannot do without; a sheet lacking one still reads, with a finding. */
export const REQUIRED_COLUMNS: Readonly<Record<TableFamily, readonly ColumnRole[]>> = {
  notice: ['serial', 'task', 'leaders', 'units'],
  plan: ['serial', 'text', 'q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor'],
  report: ['serial', 'text', 'target', 'progress', 'problem', 'next', 'completion'],
};

/** The name each column goes by in the known template: how a missing one is called. */
export const COLUMN_NAMES: Readonly<Partial<Record<ColumnRole, string>>> = {
  serial: '序号',
  category: '类别',
  task: '重点任务',
  leaders: '牵头领导',
  units: '责任单位',
  leadUnits: '牵头单位',
  coUnits: '配合单位',
  text: '主要任务',
  q1: '一季度',
  q2: '二季度',
  q3: '三季度',
  q4: '四季度',
  responsible: '主要负责人',
  supervisor: '分管负责人',
  remark: '备注',
  target: '季度计划完成目标',
  progress: '完成情况',
  problem: '存在问题',
  next: '下一步计划',
  completion: '是否完成阶段任务目标',
};

/** A title's words for each attachment; the first pattern that fits decides. */
export const TITLE_WORDS: readonly {
  readonly kind: 'main' | 'livelihood' | 'plan' | 'report';
  readonly pattern: RegExp;
}[] = [
  { kind: 'plan', pattern: /(?:落实|推进|分解|实施)计划表|计划表$|任务.{0,6}计划/ },
  {
    kind: 'report',
    pattern: /(?:落实|完成|进展|推进).{0,2}情况(?:汇总|统计|月报)?表|月报表?$|进展情况$|落实情况$/,
  },
  // 重点任务和民生实事 in one title is the list of everything.
  { kind: 'main', pattern: /(?:重点|主要).{0,6}[和及暨与、].{0,6}(?:民生|实事)/ },
  { kind: 'livelihood', pattern: /民生|实事/ },
  {
    kind: 'main',
    pattern: /(?:任务|工作|目标|事项).{0,12}(?:分解|立项|责任|清单)|立项表|责任分解|任务(?:分工|清单)/,
  },
];

/** What says 民生实事 in a task column's own head, when the sheet has no title. */
export const LIVELIHOOD_HEADER = /民生|实事/;

/** The known templates, as fingerprints of their header words in order. */
export const KNOWN_TEMPLATES: readonly {
  readonly name: string;
  readonly kind: 'main' | 'livelihood' | 'plan' | 'report';
  readonly headers: readonly string[];
}[] = [
  { name: '附件1', kind: 'main', headers: ['序号', '类别', '重点任务', '牵头领导', '责任单位'] },
  { name: '附件2', kind: 'livelihood', headers: ['序号', '民生实事内容', '牵头领导', '责任单位'] },
  {
    name: '附件3',
    kind: 'plan',
    headers: [
      '分解序号',
      '主要工作目标任务',
      '一季度',
      '二季度',
      '三季度',
      '四季度',
      '主要负责人',
      '分管负责人',
      '备注',
    ],
  },
  {
    name: '附件4',
    kind: 'report',
    headers: [
      '序号',
      '主要任务',
      '季度计划完成目标',
      '完成情况',
      '存在问题',
      '下一步计划',
      '是否完成阶段任务目标',
    ],
  },
];

/** Labels of the form's own fields around the table. */
export const FORM_LABELS: readonly {
  readonly field: 'unit' | 'date' | 'reporter' | 'phone' | 'signature';
  readonly labels: string;
}[] = [
  { field: 'unit', labels: '填报单位 报送单位 填表单位 上报单位 申报单位 填报部门 报送部门 单位名称' },
  { field: 'date', labels: '填报时间 填报日期 报送时间 报送日期 填表时间 填表日期 上报时间 上报日期' },
  { field: 'reporter', labels: '填报人 填表人 报送人 经办人 联系人 填报人员 填报联系人' },
  { field: 'phone', labels: '联系电话 联系方式 电话 手机 联系人电话 电话号码 手机号码' },
  {
    field: 'signature',
    labels:
      '负责人签字 单位负责人签字 主要负责人签字 分管负责人签字 负责人签名 单位负责人 负责人 审核人 签发人 主要领导签字 领导签字',
  },
];

/** What closes an official letter below its last table (GB/T 9704: 附注, 抄送, 印发); no row of the table. */
export const IMPRINT =
  /^[（(]?(?:抄送|抄报|主送|分送|此件|联系人|联系电话|共印)|印发$|^[（(][^（()）]*公开[^（()）]*[）)]$|^[0-9〇○零一二三四]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日$|^[\u4E00-\u9FFF]{2,20}(?:人民政府|办公室|管理委员会|委员会)$/;
