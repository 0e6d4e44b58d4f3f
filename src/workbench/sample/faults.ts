import type { FindingCode } from '../../domain/model/finding';
import type { Period } from '../../domain/model/period';
import type { TaskId } from '../../domain/model/task';
import type { SamplePlanRow, SampleReportRow } from './rows';

/** A fault planted in the sample, so that the demonstration has something to find and tests know what. */
export interface SampleFault {
  readonly unit: string;
  /** Null for the plan. */
  readonly period: Period | null;
  readonly task: TaskId | null;
  readonly code: FindingCode;
  readonly plan?: (row: SamplePlanRow) => void;
  readonly report?: (row: SampleReportRow) => void;
  /** Faults of the whole form: left out, sent late, row dropped or added. */
  readonly form?: 'not-sent' | 'late' | 'drop-row' | 'foreign-row';
}

export const SAMPLE_FAULTS: readonly SampleFault[] = [
  {
    unit: '区商务局',
    period: null,
    task: '主-9',
    code: 'quarter-target-blank',
    plan: (row) => (row.quarters[2] = ''),
  },
  {
    unit: '区住建局',
    period: null,
    task: '主-12',
    code: 'plan-below-annual',
    plan: (row) => (row.quarters[3] = '累计完成30部'),
  },
  { unit: '区文旅局', period: '2026-04', task: null, code: 'late-submission', form: 'late' },
  {
    unit: '区水务局',
    period: '2026-05',
    task: '主-17',
    code: 'target-lowered',
    report: (row) => (row.target = '累计完成20处'),
  },
  { unit: '区城管局', period: '2026-05', task: '主-14', code: 'task-missing', form: 'drop-row' },
  { unit: '柳溪街道办事处', period: '2026-06', task: null, code: 'unit-not-submitted', form: 'not-sent' },
  { unit: '区农业农村局', period: '2026-06', task: null, code: 'late-submission', form: 'late' },
  {
    unit: '望江街道办事处',
    period: '2026-06',
    task: '主-33',
    code: 'task-not-assigned',
    form: 'foreign-row',
  },
  {
    unit: '区教体局',
    period: '2026-06',
    task: '民-2',
    code: 'yes-but-below',
    report: (row) => {
      row.progress = '截至6月底，累计更换护眼灯1500盏。';
      row.problem = '无';
      row.completion = '是';
    },
  },
  {
    unit: '区卫健局',
    period: '2026-06',
    task: '主-32',
    code: 'progress-blank',
    report: (row) => (row.progress = ''),
  },
  {
    unit: '区商务局',
    period: '2026-06',
    task: '民-15',
    code: 'target-lowered',
    report: (row) => (row.target = '累计完成6家'),
  },
];
