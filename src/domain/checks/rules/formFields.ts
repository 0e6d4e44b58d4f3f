import { yearOf } from '../../model/period';
import type { IsoDate } from '../../model/period';
import type { Finding } from '../../model/finding';
import type { Steps } from '../../model/steps';
import type { FormField, Submission } from '../../model/submission';
import { isBlank } from '../../text';
import type { CheckContext } from '../context';
import { createFinding } from '../../findings';
import { isPhone } from '../phone';

const FIELDS: readonly FormField[] = ['unit', 'date', 'reporter', 'phone', 'signature'];

/** The fields around the table of 附件3 and 附件4: missing-form-field, invalid-phone, invalid-date. */
export function* checkFormFields(context: CheckContext): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const submission of context.input.submissions) {
    yield;
    findings.push(...checkForm(submission, context.input.year));
  }
  return findings;
}

function checkForm(submission: Submission, year: number): Finding[] {
  const { form, unit, period } = submission;
  if (!form) return [];
  const findings: Finding[] = [];
  const about = (field: FormField) => ({
    unit,
    period,
    where: {
      file: submission.file,
      sheet: submission.sheet ?? null,
      cell: submission.formCells?.[field] ?? null,
    },
    quote: form[field],
  });
  for (const field of FIELDS) {
    if (isBlank(form[field])) {
      findings.push(createFinding('missing-form-field', { ...about(field), details: { field } }));
    }
  }
  if (!isBlank(form.phone) && !isPhone(form.phone)) {
    findings.push(createFinding('invalid-phone', { ...about('phone'), details: { phone: form.phone } }));
  }
  if (!isBlank(form.date) && !isPlausible(submission.filledOn, submission, year)) {
    findings.push(createFinding('invalid-date', { ...about('date'), details: { date: form.date } }));
  }
  return findings;
}

/** A day that exists, in the ledger's year or the one beside it, and not before the month it reports on began. */
function isPlausible(filledOn: IsoDate | null, submission: Submission, year: number): boolean {
  if (filledOn === null) return false;
  const filledYear = Number(filledOn.slice(0, 4));
  if (Math.abs(filledYear - year) > 1) return false;
  const { period } = submission;
  return period === null || yearOf(period) !== year || filledOn >= `${period}-01`;
}
