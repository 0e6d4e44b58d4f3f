import type { Figure, TextPart } from '../../model/bulletin';
import { SOURCE_LABELS } from '../../model/labels.zh-CN';
import { monthOf, quarterOf, yearOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { ProgressStatus, TaskStatus } from '../../model/status';
import type { SubmissionKind } from '../../model/submission';
import type { Task } from '../../model/task';
import { list, say } from './say';
import { NONE_NAMED, CAPTIONS } from './terms.zh-CN';

/** Every sentence of a 通报, in one place; figures are bound in, never pasted. */

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const QUARTERS = ['', '第一季度', '第二季度', '第三季度', '第四季度'];

/** 一、 二、 … before a heading. */
export function numberedHeading(number: number, heading: string): string {
  return `${NUMERALS[number] ?? number}、${heading}`;
}

/** `重点任务`, `民生实事`. */
export function sourceName(source: keyof typeof SOURCE_LABELS): string {
  return SOURCE_LABELS[source];
}

function byEndOf(period: Period): string {
  return `截至${monthOf(period)}月底`;
}

export const TITLES = {
  livelihood: (period: Period) => `关于${yearOf(period)}年${monthOf(period)}月份民生实事进展情况的通报`,
  overall: (period: Period) => `关于${yearOf(period)}年${QUARTERS[quarterOf(period)]}整体工作推进情况的通报`,
  completed: (period: Period) => `关于${yearOf(period)}年${monthOf(period)}月份任务办结情况的通报`,
  single: (task: Task) => `关于“${shortTask(task.text)}”推进情况的通报`,
  submissions: (period: Period, kind: SubmissionKind) =>
    kind === 'plan'
      ? `关于${yearOf(period)}年工作任务落实计划报送情况的通报`
      : `关于${yearOf(period)}年${monthOf(period)}月份月报报送情况的通报`,
} as const;

/** Sheet names and file stems; made of the kind and the period, so that each stands once in a workbook. */
export const NAMES = {
  livelihood: (period: Period) => `民生实事月通报${period}`,
  overall: (period: Period) => `整体工作季通报${yearOf(period)}年${QUARTERS[quarterOf(period)]}`,
  completed: (period: Period, number: number) => `办结通报${period}第${number}期`,
  single: (year: number, number: number, id: string) => `一事一通报${year}年第${number}期 ${id}`,
  submissions: (period: Period) => `报送情况通报${period}`,
  planSubmissions: (year: number, number: number) => `计划报送情况通报${year}年第${number}期`,
} as const;

/** The first clause of a task, short enough for a sentence. */
export function shortTask(text: string): string {
  const clause = (text.split(/[，。；,;\n]/)[0] ?? text).replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
  return clause.length > 24 ? `${clause.slice(0, 23)}…` : clause;
}

/** A quoted text cut for a sentence, without its closing stop; the whole of it stands in the table. */
export function quoted(text: string): string {
  const plain = text.replace(/\s*\n\s*/g, '；').replace(/[。；;，,\s]+$/, '');
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}

export interface StateFigures extends Readonly<Record<ProgressStatus, Figure>> {
  readonly all: Figure;
}

/** All tasks in one state; a single task is not 均 or 全部. */
const ONLY: Readonly<Record<ProgressStatus, { readonly one: string; readonly all: string }>> = {
  completed: { one: '已完成', all: '已全部完成' },
  'on-track': { one: '按序时进度推进', all: '均按序时进度推进' },
  behind: { one: '滞后于序时进度', all: '均滞后于序时进度' },
  'far-behind': { one: '严重滞后于序时进度', all: '均严重滞后于序时进度' },
  doubtful: { one: '的填报情况待核实', all: '的填报情况均待核实' },
  'not-reported': { one: '未报送进展情况', all: '均未报送进展情况' },
};

const CLAUSES: readonly (readonly [ProgressStatus, string])[] = [
  ['completed', '已完成'],
  ['on-track', '正常推进'],
  ['behind', '滞后'],
  ['far-behind', '严重滞后'],
  ['doubtful', '待核实'],
  ['not-reported', '未报进展'],
];

/** 截至6月底，20项民生实事中，已完成3项，正常推进12项，滞后5项。 Reads naturally for zero, one, all and none. */
export function progressSentence(period: Period, what: string, figures: StateFigures): TextPart[] {
  const { all } = figures;
  if (all.value === 0) return say`${byEndOf(period)}，台账中没有${what}。`;
  const present = CLAUSES.filter(([state]) => figures[state].value > 0);
  const [only] = present;
  if (only && present.length === 1) {
    return say`${byEndOf(period)}，${all}项${what}${ONLY[only[0]][all.value === 1 ? 'one' : 'all']}。`;
  }
  const healthy = present.every(([state]) => state === 'completed' || state === 'on-track');
  if (healthy) {
    return say`${byEndOf(period)}，${all}项${what}中，已完成${figures.completed}项，其余${figures['on-track']}项${ONLY['on-track'][figures['on-track'].value === 1 ? 'one' : 'all']}。`;
  }
  const clauses = present.map(([state, word]) => say`${word}${figures[state]}项`);
  return say`${byEndOf(period)}，${all}项${what}中，${list(clauses, '，')}。`;
}

/** 已完成和正常推进共15项，占20项的75.0%。 Null where the first sentence already says all. */
export function rateSentence(
  figures: StateFigures,
  onSchedule: Figure,
  rate: Figure | null,
): TextPart[] | null {
  if (!rate?.of || onSchedule.value === 0) return null;
  if (onSchedule.value === figures.all.value) return null;
  const who =
    figures.completed.value === 0
      ? '正常推进'
      : figures['on-track'].value === 0
        ? '已完成'
        : '已完成和正常推进';
  return figures.doubtful.value === 0
    ? say`${who}的共${onSchedule}项，占${rate.of}项的${rate}。`
    : say`除待核实的${figures.doubtful}项外，${who}的共${onSchedule}项，占其余${rate.of}项的${rate}。`;
}

/** 其中，重点任务98项，民生实事100项。 */
export function sourcesSentence(main: Figure, livelihood: Figure): TextPart[] | null {
  if (main.value === 0 || livelihood.value === 0) return null;
  return say`其中，${SOURCE_LABELS.main}${main}项，${SOURCE_LABELS.livelihood}${livelihood}项。`;
}

/** 累计完成4个，序时目标6个（按月折算）。 Empty without comparable figures. */
export function achievedClause(status: TaskStatus | null): string {
  if (!status || status.achieved === null) return '';
  const unit = status.measure ?? '';
  const expected = status.expected === null ? '' : `，序时目标${status.expected}${unit}`;
  return `累计完成${status.achieved}${unit}${expected}${status.estimated && expected !== '' ? '（按月折算）' : ''}`;
}

/** Longer ones take two lines, so that no number is cut in the middle. */
const ONE_LINE_FIGURES = 8;

/** `4/6个`, for a table cell. */
export function achievedCell(status: TaskStatus | null): string {
  if (!status || status.achieved === null) return '—';
  const expected = status.expected === null ? '' : `/${status.expected}`;
  const whole = `${status.achieved}${expected}${status.measure ?? ''}`;
  return whole.length > ONE_LINE_FIGURES && expected !== '' ? whole.replace('/', '/\n') : whole;
}

/** 无, 暂无: the unit says that there is no problem. */
const NO_PROBLEM = /^(?:暂?无|没有)(?:问题|存在问题)?[。.]?$/;

/** True when the unit gives no problem: blank, 无, 暂无. */
export function saysNoProblem(problem: string): boolean {
  return problem === '' || NO_PROBLEM.test(problem);
}

/** What the unit gives as the reason a task is late, and its next step; that it gives none is said, not guessed at. */
function reasonSentences(problem: string, next: string): string {
  if (saysNoProblem(problem) && next === '') return '责任单位未说明滞后原因，也未填报下一步计划。';
  const reason = saysNoProblem(problem) ? '责任单位未说明滞后原因。' : `存在问题：${quoted(problem)}。`;
  return reason + (next === '' ? '责任单位未填报下一步计划。' : `下一步：${quoted(next)}。`);
}

/** What the unit says about problems. */
function problemSentence(problem: string): string {
  return saysNoProblem(problem) ? '责任单位填报无存在问题。' : `存在问题：${quoted(problem)}。`;
}

/** The unit's own answer about a late task: set beside the figures, whichever way it goes. */
function ownAnswer(done: boolean | null, hasFigures: boolean): string {
  if (done === null || (done === false && hasFigures)) return '';
  return done ? '责任单位填报已完成阶段目标' : '责任单位填报未完成阶段目标';
}

export const LATE = {
  none: '没有滞后于序时进度的任务。',
  /** Said instead of `none` while some tasks are still open to doubt or not reported. */
  noneKnown: '已核实的填报中，没有滞后于序时进度的任务。',
  intro: (count: Figure): TextPart[] => say`滞后于序时进度的任务有${count}项：`,
  more: (left: number): string => `其余${left}项见附件“${CAPTIONS.late}”。`,
  item: (
    index: number | null,
    task: Task,
    status: TaskStatus | null,
    words: { readonly problem: string; readonly next: string; readonly done: boolean | null },
  ): string => {
    const leads = task.leadUnits.length > 0 ? `${task.leadUnits.join('、')}牵头` : NONE_NAMED.leadUnit;
    const achieved = achievedClause(status);
    const facts = [
      status?.progress === 'far-behind' ? '连续滞后' : '',
      achieved,
      ownAnswer(words.done, achieved !== ''),
    ].filter((fact) => fact !== '');
    return [
      `${index === null ? '' : `${index}．`}${shortTask(task.text)}（${task.id}，${leads}）。`,
      facts.length > 0 ? `${facts.join('；')}。` : '',
      reasonSentences(words.problem, words.next),
    ].join('');
  },
} as const;

/** Doubts are put as questions still open, not as faults. */
export function doubtfulSentence(count: Figure): TextPart[] {
  return say`${count}项任务的填报内容不完整，或与计划、数据、前期报送不一致，正在与责任单位核实，核实前不作评价。`;
}

export function seeAttachment(caption: string): string {
  return `具体见附件“${caption}”。`;
}

export function notReportedSentence(count: Figure, everything: boolean): TextPart[] {
  return everything
    ? say`本期${count}项任务的进展情况全部未收到，无法评价推进进度。`
    : say`${count}项任务未收到本期进展情况。`;
}

/** 牵头单位12家，达标率为100%的5家。 */
export function unitsSentence(units: number, full: number): string {
  const ranking = `推进情况及排名见附件“${CAPTIONS.byUnit}”。`;
  if (units === 0) return '';
  if (full === units) return `${units}家牵头单位的达标率${units === 1 ? '' : '均'}为100%，${ranking}`;
  return `${units}家牵头单位中，${full > 0 ? `达标率为100%的有${full}家，` : '没有达标率为100%的，'}${ranking}`;
}

export const ADVICE = {
  late: '请滞后任务的牵头单位逐项分析原因，明确整改措施和完成时限，尽快赶上序时进度。',
  farBehind: '对连续滞后的任务，请牵头领导专题调度，督查室将适时实地督查。',
  doubtful: '请待核实任务的责任单位核对数据，作出书面说明或更正后重新报送。',
  notReported: '请未报进展的责任单位立即补报，并说明原因。',
  healthy: '请各责任单位继续按计划推进，按时如实报送进展情况。',
} as const;

export const COMPLETED = {
  none: (period: Period): string => `${byEndOf(period)}，没有新办结的任务。`,
  first: (period: Period, fresh: Figure): TextPart[] => say`${byEndOf(period)}，共办结${fresh}项任务。`,
  sinceLast: (period: Period, fresh: Figure): TextPart[] =>
    say`上期办结通报以来，截至${monthOf(period)}月底，新办结${fresh}项任务。`,
  cumulative: (done: Figure, all: Figure, share: Figure | null): TextPart[] | null => {
    if (!share || done.value === 0) return null;
    return done.value === all.value
      ? say`至此，${all}项任务已全部办结。`
      : say`累计办结${done}项，占${all}项任务的${share}。`;
  },
  reopened: (count: number): string =>
    `前期通报办结的任务中，有${count}项本期填报的进度不再是已完成，请责任单位核实。`,
} as const;

export interface ReturnFigures {
  readonly all: Figure;
  readonly onTime: Figure;
  readonly late: Figure;
  readonly missing: Figure;
  readonly unreadable: Figure;
}

function returnName(period: Period, kind: SubmissionKind): string {
  return kind === 'plan' ? `${yearOf(period)}年工作任务落实计划` : `${monthOf(period)}月份月报`;
}

/** 应报送6月份月报的单位12家，按时报送9家，迟报2家，未报1家。 Without a known deadline nobody is said to be 按时. */
export function returnsSentence(
  period: Period,
  kind: SubmissionKind,
  figures: ReturnFigures,
  deadlineKnown = true,
): TextPart[] {
  const { all, onTime, late, missing, unreadable } = figures;
  const inTime = deadlineKnown ? '按时报送' : '已报送';
  const what = returnName(period, kind);
  if (all.value === 0) return say`没有应报送${what}的单位。`;
  const every = all.value === 1 ? '' : '均';
  if (onTime.value === all.value) return say`应报送${what}的${all}家单位${every}${inTime}。`;
  if (missing.value === all.value) return say`应报送${what}的${all}家单位${every}未报送。`;
  if (late.value === all.value) return say`应报送${what}的${all}家单位${every}逾期报送。`;
  if (unreadable.value === all.value)
    return say`应报送${what}的${all}家单位已报送，但报送文件${every}无法读取。`;
  const clauses = [
    { figure: onTime, word: inTime },
    { figure: late, word: '迟报' },
    { figure: missing, word: '未报' },
    { figure: unreadable, word: '报送文件无法读取' },
  ]
    .filter(({ figure }) => figure.value > 0)
    .map(({ figure, word }) => say`${word}${figure}家`);
  return say`应报送${what}的单位${all}家，${list(clauses, '，')}。`;
}

export const RETURNS = {
  qualityNone: '已报送的表格未发现需要更正的问题。',
  quality: (units: number, errors: Figure, warnings: Figure): TextPart[] =>
    warnings.value === 0
      ? say`经核查，${units}家单位的填报有${errors}处应更正。`
      : errors.value === 0
        ? say`经核查，${units}家单位的填报有${warnings}处需作说明。`
        : say`经核查，${units}家单位的填报有${errors}处应更正、${warnings}处需作说明。`,
  adviceMissing: '请未报单位立即补报，迟报单位说明原因，今后按时报送。',
  adviceUnreadable: '请报送文件无法读取的单位用下发的模板重新报送。',
  adviceQuality: '请有关单位对照问题清单更正后重新报送。',
} as const;

/** 单项任务: who leads, who works on it. */
export function matterSentence(task: Task): string {
  const leaders = task.leaders.length > 0 ? `由${task.leaders.join('、')}牵头` : NONE_NAMED.leader;
  const leads = task.leadUnits.length > 0 ? `${task.leadUnits.join('、')}负责` : NONE_NAMED.leadUnit;
  const others =
    task.coUnits.length > 0 ? `，${task.coUnits.join('、')}${task.unitsOpenEnded ? '等' : ''}配合` : '';
  const category = task.category ? `（${task.category}）` : '';
  const text = task.text.replace(/[。；;，,\s]+$/, '');
  return `“${text}”（${task.id}）为本年度${SOURCE_LABELS[task.source]}${category}，${leaders}，${leads}${others}。`;
}

const STANDING: Readonly<Record<ProgressStatus, string>> = {
  completed: '该任务已完成',
  'on-track': '该任务按序时进度正常推进',
  behind: '该任务滞后于序时进度',
  'far-behind': '该任务连续滞后于序时进度',
  doubtful: '该任务的填报内容不完整，或与计划、数据、前期报送不一致，正在与责任单位核实，核实前不作评价',
  'not-reported': '该任务本期未收到进展情况，无法评价推进进度',
};

export function standingSentence(
  period: Period,
  progress: ProgressStatus,
  status: TaskStatus | null,
): string {
  const achieved = progress === 'not-reported' ? '' : achievedClause(status);
  return `${byEndOf(period)}，${STANDING[progress]}${achieved ? `，${achieved}` : ''}。`;
}

export const MATTER = {
  problem: problemSentence,
  next: (text: string): string => `下一步计划：${quoted(text)}。`,
  noHistory: '没有收到该任务的月报。',
  doubts: '需要核实的内容：',
  doubt: (number: number, text: string): string => `${number}．${text}`,
  month: (period: Period): string => `${monthOf(period)}月`,
} as const;

/** What was done with doubtful tasks, recorded in every bulletin it concerns. */
export function decisionNote(answered: readonly string[], leftOut: readonly string[]): string {
  const clauses = [
    answered.length > 0 ? `${answered.join('、')}按责任单位自报情况计入` : '',
    leftOut.length > 0 ? `${leftOut.join('、')}在核实前不列入本期通报，不计入各项统计` : '',
  ].filter((clause) => clause !== '');
  return `注：填报情况存疑的任务中，${clauses.join('；')}。`;
}

/** 4月、5月. */
function monthNames(periods: readonly Period[]): string {
  return periods.map((period) => `${monthOf(period)}月`).join('、');
}

export const COVERAGE = {
  /** 应报71家，收到67家. */
  units: (expected: number, received: number): string =>
    `本期应报送月报的单位${expected}家，收到可用月报的${received}家，其余单位牵头的任务列为未报进展。`,
  months: (missing: readonly Period[]): string =>
    `${monthNames(missing)}没有收到月报，连续滞后的判断和累计数以已收到的月份为准。`,
  note: (sentences: readonly string[]): string => `注：${sentences.join('')}`,
  /** 各分管副区长 as a leader. */
  leaderGroups: (names: readonly string[]): string => `“${names.join('”“')}”为统称，不分解到个人。`,
  unitGroups: (names: readonly string[]): string =>
    `“${names.join('”“')}”为统称，不是单个单位，只列任务数，不计达标率、不排名。`,
} as const;

export const WARNINGS = {
  'nothing-reported': (period: Period): string =>
    `${monthOf(period)}月份还没有收到月报，通报将如实写明全部未报送；如月报尚未收取，请先收报。`,
  'half-reported': (expected: number, received: number): string =>
    `应报送月报的${expected}家单位中只收到${received}家，未收到的任务将列为未报进展。`,
  'months-missing': (months: readonly Period[]): string =>
    `本季度${monthNames(months)}没有收到月报，连续滞后的判断以已收到的月份为准。`,
  'no-lead': (ids: readonly string[]): string =>
    `${ids.length}项任务没有牵头单位（${someOf(ids)}），将单列“${NONE_NAMED.leadUnit}”，不参加排名。`,
  'no-leader': (ids: readonly string[]): string =>
    `${ids.length}项任务没有牵头领导（${someOf(ids)}），将单列“${NONE_NAMED.leader}”。`,
  'leader-group': (names: readonly string[]): string =>
    `牵头领导“${names.join('”“')}”是统称，通报中按原文列一行，不分解到个人。`,
  'unit-group': (names: readonly string[]): string =>
    `牵头单位“${names.join('”“')}”是统称，通报中只列任务数，不排名。`,
} as const;

function someOf(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 5).join('、')}等` : ids.join('、');
}
