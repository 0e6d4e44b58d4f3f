import { writeEntry, writeFilledOn } from '../../app/filling';
import { StepHeading } from '../components/StepHeading';
import { beyondGaps } from './beyondGaps';
import { DayEntry, TextEntry } from './EntryField';
import { FindingLines } from './FindingLines';
import type { Filling } from './useFilling';
import { FILLING } from './wording.zh-CN';

const FIELDS = ['date', 'reporter', 'phone', 'signature'] as const;

/** 填报时间, 填报人, 联系电话, 负责人签字, and what the rules say about the form as a whole. */
export function FormStep({ filling }: { readonly filling: Filling }) {
  const { state, write } = filling;
  const ofTasks = new Set(state.tasks.flatMap(({ findings }) => findings));
  return (
    <>
      <StepHeading text={FILLING.formStep} />
      {FIELDS.map((field) => {
        const entry = state.form[field];
        if (!entry) return null;
        const props = {
          field,
          label: FILLING.formTitles[field],
          entry,
          missing: state.gaps.some((gap) => gap.in === 'form' && gap.field === field),
        };
        return field === 'date' ? (
          <DayEntry key={field} {...props} onWrite={(day) => write((now) => writeFilledOn(now, day))} />
        ) : (
          <TextEntry
            key={field}
            {...props}
            lines={1}
            onWrite={(value) => write((now) => writeEntry(now, entry.cell, value))}
          />
        );
      })}
      <FindingLines
        findings={beyondGaps(
          state,
          state.findings.filter((finding) => !ofTasks.has(finding)),
        )}
      />
    </>
  );
}
