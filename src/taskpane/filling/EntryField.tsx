import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { parseDate } from '../../domain/calendar';
import type { Entry } from '../../domain/outputs/templates';
import { FILLING } from './wording.zh-CN';

/** Typing is written to the cell once it pauses, so that the findings keep up. */
const PAUSE_MS = 700;

export interface EntryFieldProps {
  /** Names the field for those who lead to it. */
  readonly field: string;
  readonly label: string;
  readonly entry: Entry;
  readonly missing: boolean;
  readonly hint?: string;
  readonly onWrite: (value: string) => Promise<boolean>;
}

function hintOf({ missing, hint }: EntryFieldProps) {
  const text = missing ? FILLING.waiting : hint;
  return text === undefined ? {} : { hint: text };
}

/** What is being typed stands until it is in the cell; otherwise the cell's own text is shown. */
function useDraft({ entry, onWrite }: EntryFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const send = useRef<(value: string) => void>(() => undefined);
  useEffect(() => {
    send.current = (value) => {
      if (value === entry.value) return setDraft(null);
      void onWrite(value).then((written) => {
        if (written) setDraft((now) => (now === value ? null : now));
      });
    };
  });
  const commit = () => {
    clearTimeout(timer.current);
    const value = pending.current;
    pending.current = null;
    if (value !== null) send.current(value);
  };
  const commitLatest = useRef(commit);
  // what was typed last is written also when the step is left
  useEffect(() => () => commitLatest.current(), []);
  const type = (value: string) => {
    pending.current = value;
    setDraft(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(commit, PAUSE_MS);
  };
  return { value: draft ?? entry.value, type, commit };
}

/** A cell of running text. */
export function TextEntry(props: EntryFieldProps & { readonly lines: number }) {
  const { value, type, commit } = useDraft(props);
  return (
    <Field data-field={props.field} label={props.label} {...hintOf(props)}>
      {props.lines > 1 ? (
        <Textarea
          value={value}
          rows={props.lines}
          resize="vertical"
          onChange={(_, data) => type(data.value)}
          onBlur={commit}
        />
      ) : (
        <Input value={value} onChange={(_, data) => type(data.value)} onBlur={commit} />
      )}
    </Field>
  );
}

/** 是 or 否, written at once. */
export function YesNoEntry(props: EntryFieldProps) {
  const { value, type, commit } = useDraft(props);
  return (
    <Field data-field={props.field} label={props.label} {...hintOf(props)}>
      <RadioGroup
        layout="horizontal"
        value={value.trim()}
        onChange={(_, data) => {
          type(data.value);
          commit();
        }}
      >
        <Radio value={FILLING.yes} label={FILLING.yes} />
        <Radio value={FILLING.no} label={FILLING.no} />
      </RadioGroup>
    </Field>
  );
}

const TYPED_DAY = /^\d{4}-\d\d-\d\d$/;
/** A year of which only the first digits are typed is no year yet. */
const FIRST_YEAR = '2000';

/** A day; what the cell holds and no calendar knows is shown as it is. */
export function DayEntry(props: EntryFieldProps) {
  const { value, type, commit } = useDraft({
    ...props,
    onWrite: (day) => (day < FIRST_YEAR ? Promise.resolve(false) : props.onWrite(day)),
  });
  const day = TYPED_DAY.test(value) ? value : parseDate(value);
  const hint = day === null && value !== '' ? { hint: value } : hintOf(props);
  return (
    <Field data-field={props.field} label={props.label} {...hint}>
      <Input
        type="date"
        value={day ?? ''}
        onChange={(_, data) => {
          if (data.value !== '') type(data.value);
        }}
        onBlur={commit}
      />
    </Field>
  );
}
