import type { PlanField, ReportField, SubmissionKind } from '../../model/submission';

export type TemplateField = PlanField | ReportField;

/** A word of the form's head: zero-based row within the head, and sheet column. */
export interface HeadWord {
  readonly field: TemplateField | null;
  readonly row: number;
  readonly column: number;
  readonly word: string;
}

/** Where everything stands on a form, zero-based on its sheet. The hidden columns stand right of the printed ones. */
export interface TemplateLayout {
  readonly fields: readonly TemplateField[];
  readonly widths: readonly number[];
  readonly head: readonly HeadWord[];
  readonly identityRow: number;
  readonly selfCheckRow: number;
  readonly attachmentRow: number;
  readonly titleRow: number;
  /** Null on the plan, which is for the whole year. */
  readonly monthRow: number | null;
  readonly formRow: number;
  readonly headRow: number;
  readonly headRows: number;
  readonly firstRow: number;
  /** The grey column of last month's texts; null on the plan. */
  readonly referenceColumn: number | null;
  readonly dataColumn: number;
  /** What the unit fills in, by column. */
  readonly entries: readonly TemplateField[];
  /** Columns of 填报时间's label and of its value's first and last cell. */
  readonly date: { readonly label: number; readonly first: number; readonly last: number };
  /** The same for 负责人签字; 填报人 and 联系电话 stand in the first four columns. */
  readonly signature: { readonly label: number; readonly first: number; readonly last: number };
}

/** Rows between the last task and the form's foot, for tasks taken apart (27-1, 27-2). */
export const SPARE_ROWS = 4;

const word = (field: TemplateField | null, row: number, column: number, text: string): HeadWord => ({
  field,
  row,
  column,
  word: text,
});

/** 附件3 and 附件4 as the notice prints them. */
export const LAYOUTS: Readonly<Record<SubmissionKind, TemplateLayout>> = {
  plan: {
    fields: ['serial', 'text', 'q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor', 'remark'],
    widths: [10, 32, 18, 18, 18, 18, 11, 11, 9],
    head: [
      word('serial', 0, 0, '分解序号'),
      word('text', 0, 1, '主要工作目标任务'),
      word(null, 0, 2, '季度目标及推进计划'),
      word('responsible', 0, 6, '主要负责人'),
      word('supervisor', 0, 7, '分管负责人'),
      word('remark', 0, 8, '备注'),
      word('q1', 1, 2, '一季度'),
      word('q2', 1, 3, '二季度'),
      word('q3', 1, 4, '三季度'),
      word('q4', 1, 5, '四季度'),
    ],
    identityRow: 0,
    selfCheckRow: 1,
    attachmentRow: 2,
    titleRow: 3,
    monthRow: null,
    formRow: 4,
    headRow: 5,
    headRows: 2,
    firstRow: 7,
    referenceColumn: null,
    dataColumn: 9,
    entries: ['q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor', 'remark'],
    date: { label: 6, first: 7, last: 8 },
    signature: { label: 6, first: 7, last: 8 },
  },
  report: {
    fields: ['serial', 'text', 'target', 'progress', 'problem', 'next', 'completion'],
    widths: [10, 32, 17, 38, 19, 19, 12],
    head: [
      word('serial', 0, 0, '序号'),
      word('text', 0, 1, '主要任务'),
      word('target', 0, 2, '季度计划完成\n目标'),
      word('progress', 0, 3, '完成情况'),
      word('problem', 0, 4, '存在问题'),
      word('next', 0, 5, '下一步计划'),
      word('completion', 0, 6, '是否完成阶段\n任务目标'),
    ],
    identityRow: 0,
    selfCheckRow: 1,
    attachmentRow: 2,
    titleRow: 3,
    monthRow: 4,
    formRow: 5,
    headRow: 6,
    headRows: 1,
    firstRow: 7,
    referenceColumn: 7,
    dataColumn: 8,
    entries: ['progress', 'problem', 'next', 'completion'],
    date: { label: 4, first: 5, last: 6 },
    signature: { label: 4, first: 5, last: 6 },
  },
};

/** Sheet column of a field; -1 when the form has none. */
export function columnOf(kind: SubmissionKind, field: TemplateField): number {
  return LAYOUTS[kind].fields.indexOf(field);
}
