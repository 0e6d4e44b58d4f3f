import * as z from 'zod/mini';
import type { HandledFinding } from '../../domain/model/handling';
import type { FindingCode, FindingDetails } from '../../domain/model/finding';
import type { Plan, Report, Submission } from '../../domain/model/submission';
import type { QuantifiedTarget } from '../../domain/model/target';
import type { Task } from '../../domain/model/task';
import type { IssuedTemplate } from '../../domain/model/issuedTemplate';
import type { Unit } from '../../domain/model/unit';

const text = z.string();
const texts = z.array(text);
const optional = z.nullable(text);
const period = text.check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const cells = z.record(text, text);

const reference = z.object({ file: optional, sheet: optional, cell: optional });

const target = z.object({
  value: z.number(),
  measure: text,
  comparator: z.enum(['=', '>=', '<=', '~']),
  subject: text,
  text,
  start: z.number(),
  end: z.number(),
});

/** The targets of a task as the model has them. */
export const targetsSchema: z.ZodMiniType<QuantifiedTarget[]> = z.array(target);

/** A task as the model has it. */
export const taskSchema: z.ZodMiniType<Task> = z.object({
  id: text,
  source: z.enum(['main', 'livelihood']),
  no: z.int(),
  category: optional,
  text,
  leaders: texts,
  leadUnits: texts,
  leadInferred: z.boolean(),
  coUnits: texts,
  unitsOpenEnded: z.boolean(),
  targets: targetsSchema,
  origin: reference,
});

const submitted = { serial: text, text, task: optional, unit: text, origin: reference, cells };

/** A row of 附件3. */
export const planSchema: z.ZodMiniType<Plan> = z.object({
  ...submitted,
  quarters: z.tuple([text, text, text, text]),
  responsible: text,
  supervisor: text,
  remark: text,
});

/** A row of 附件4. */
export const reportSchema: z.ZodMiniType<Report> = z.object({
  ...submitted,
  period,
  target: text,
  progress: text,
  problem: text,
  next: text,
  completion: text,
  done: z.nullable(z.boolean()),
});

/** A returned workbook, or its absence. */
export const submissionSchema: z.ZodMiniType<Submission> = z.object({
  unit: text,
  kind: z.enum(['plan', 'report']),
  period: z.nullable(period),
  status: z.enum(['on-time', 'late', 'missing', 'unreadable']),
  file: optional,
  filledOn: z.nullable(day),
  receivedOn: z.nullable(day),
  dueOn: z.nullable(day),
  form: z.nullable(z.object({ unit: text, date: text, reporter: text, phone: text, signature: text })),
  sheet: optional,
  formCells: z.partialRecord(z.enum(['unit', 'date', 'reporter', 'phone', 'signature']), text),
  rowCount: z.int(),
});

/** A row of 下发情况. */
export const issuedTemplateSchema: z.ZodMiniType<IssuedTemplate> = z.object({
  unit: text,
  kind: z.enum(['plan', 'report']),
  period: z.nullable(period),
  issuedOn: z.nullable(day),
  dueOn: z.nullable(day),
  taskCount: z.int(),
  file: text,
});

/** An entry of 单位目录. */
export const unitSchema: z.ZodMiniType<Unit> = z.object({
  name: text,
  aliases: texts,
  kind: z.enum(['department', 'subdistrict', 'company', 'party', 'other', 'group']),
  reports: z.boolean(),
  place: z.optional(text),
});

/** A finding with what was decided about it. Its details are as the code's rule wrote them. */
export const handledFindingSchema: z.ZodMiniType<HandledFinding> = z.object({
  finding: z.object({
    code: z.custom<FindingCode>((value: unknown) => typeof value === 'string' && value !== ''),
    severity: z.enum(['error', 'warning', 'info']),
    unit: optional,
    task: optional,
    where: reference,
    quote: optional,
    details: z.custom<FindingDetails[FindingCode]>(
      (value: unknown) => typeof value === 'object' && value !== null,
    ),
    suggestion: optional,
    evidence: z.array(reference),
    period: z.nullable(period),
  }),
  handling: z.enum(['open', 'accepted', 'ignored']),
  reason: text,
});
