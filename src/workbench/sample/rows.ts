import { monthOf, quarterOf, type Period } from '../../domain/model/period';
import type { NumberedTask } from './assignments';

/** A row of 附件3 as a unit fills it in. */
export interface SamplePlanRow {
  serial: string;
  text: string;
  quarters: [string, string, string, string];
  responsible: string;
  supervisor: string;
}

/** A row of 附件4 as a unit fills it in. */
export interface SampleReportRow {
  serial: string;
  text: string;
  target: string;
  progress: string;
  problem: string;
  next: string;
  completion: string;
}

/** Share of the year's figure planned by the end of each quarter; real plans start slowly. */
const QUARTER_SHARES = [0.15, 0.45, 0.75, 1] as const;

const STEPS: readonly (readonly [string, string, string, string])[] = [
  ['完成调查摸底并列出清单', '印发工作方案并启动实施', '完成主要工作内容', '完成全年任务并总结'],
  ['完成前期论证', '完成招标并进场', '形成阶段成果', '通过验收'],
  ['召开部署会，明确分工', '开展中期检查1次', '完成问题整改', '形成长效制度'],
];

const RESPONSIBLE = ['方志远', '袁慧敏', '谢东升', '顾明'];
const SUPERVISOR = ['曹立新', '罗小满', '丁一凡'];

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** Cumulative figure planned by the end of a quarter (1–4); at least one whole thing where things are counted. */
export function plannedBy(task: NumberedTask, quarter: number): number {
  const figure = task.task.figure;
  if (!figure) return 0;
  const share = figure.value * (QUARTER_SHARES[quarter - 1] ?? 1);
  return Number.isInteger(figure.value) ? Math.max(1, Math.round(share)) : rounded(share);
}

function quarterText(task: NumberedTask, quarter: number): string {
  const figure = task.task.figure;
  if (!figure) return pick(STEPS, task.no)[quarter - 1] as string;
  return `累计完成${plannedBy(task, quarter)}${figure.unit}`;
}

/** An honest plan row: cumulative figures where the task has one, steps where it has none. */
export function planRow(task: NumberedTask, serial: string): SamplePlanRow {
  return {
    serial,
    text: task.task.text,
    quarters: [quarterText(task, 1), quarterText(task, 2), quarterText(task, 3), quarterText(task, 4)],
    responsible: pick(RESPONSIBLE, task.no),
    supervisor: pick(SUPERVISOR, task.no + 1),
  };
}

/** What a unit has achieved by the end of a month: on schedule, except every seventh task, which runs a month late. */
function achievedBy(task: NumberedTask, period: Period): number {
  const quarter = quarterOf(period);
  const before = quarter === 1 ? 0 : plannedBy(task, quarter - 1);
  const step = ((monthOf(period) - 1) % 3) + 1 - (task.no % 7 === 0 ? 1 : 0);
  const share = before + ((plannedBy(task, quarter) - before) * step) / 3;
  return Number.isInteger(task.task.figure?.value) ? Math.floor(share) : rounded(share);
}

function figureProgress(task: NumberedTask, period: Period): { text: string; met: boolean } {
  const unit = task.task.figure?.unit ?? '';
  const achieved = achievedBy(task, period);
  const month = monthOf(period);
  const texts = [
    `截至${month}月底，累计完成${achieved}${unit}，其余点位已排定工期。`,
    `截至${month}月底累计完成${achieved}${unit}，质量抽检合格。`,
    `已累计完成${achieved}${unit}，${month}月新开工点位正在施工。`,
  ];
  return { text: pick(texts, task.no), met: achieved >= plannedBy(task, quarterOf(period)) };
}

function stepProgress(task: NumberedTask, period: Period): { text: string; met: boolean } {
  const month = monthOf(period);
  const texts = [
    `${month}月${(task.no % 20) + 3}日召开专题会，审定实施方案并印发${(task.no % 5) + 4}个单位。`,
    `${month}月完成现场核查${(task.no % 6) + month}处，形成清单并逐项交办。`,
    `${month}月${(task.no % 18) + 5}日组织联合检查，发现问题${(task.no % 4) + month}个，当月整改到位。`,
  ];
  return { text: pick(texts, task.no + month), met: month % 3 === 0 };
}

/** An honest report row for a month. */
export function reportRow(task: NumberedTask, serial: string, period: Period): SampleReportRow {
  const { text, met } = task.task.figure ? figureProgress(task, period) : stepProgress(task, period);
  const month = monthOf(period);
  const nextMonth = month === 12 ? '明年1' : String(month + 1);
  return {
    serial,
    text: task.task.text,
    target: quarterText(task, quarterOf(period)),
    progress: text,
    problem: met
      ? '无'
      : pick(['部分点位管线迁改未完成', '连续降雨影响室外施工', '用地手续尚在办理'], task.no),
    next: pick(
      [
        `${nextMonth}月上旬完成剩余点位进场`,
        `${nextMonth}月组织验收并完善台账`,
        `${nextMonth}月底前完成收尾`,
      ],
      task.no,
    ),
    completion: met ? '是' : '否',
  };
}
