import { Checkbox, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  buildBulletins,
  bulletinInput,
  composeBulletins,
  doubtfulTasks,
  offeredBulletins,
  type DoubtChoices,
  type OfferedBulletin,
  type PeriodBulletinKind,
} from '../../app/bulletins';
import { evaluate } from '../../domain/checks/evaluate';
import { exportBulletins } from '../../app/exportBulletins';
import {
  bulletinWarnings,
  bulletinWarningText,
  reconcile,
  reconcileBulletin,
  reconcilePlans,
  type BulletinInput,
} from '../../domain/outputs/bulletin';
import type { Bulletin, DoubtChoice } from '../../domain/model/bulletin';
import { yearOf, type Period } from '../../domain/model/period';
import type { TaskId } from '../../domain/model/task';
import { useDelivery } from '../delivery/useDelivery';
import { useSession } from '../session';
import { today } from '../today';
import { BuildFooter } from './BuildFooter';
import { BulletinPreview } from './BulletinPreview';
import { BuiltSheets, builtSheets, openSheet, type Built } from './BuiltSheets';
import { decided } from './decided';
import { DoubtfulTasks } from './DoubtfulTasks';
import { Reconciliations } from './Reconciliations';
import { BULLETIN } from './wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '2px' },
  kind: { display: 'flex', flexDirection: 'column' },
  issued: { paddingLeft: '32px' },
  warning: { flexShrink: 0 },
  sentence: { whiteSpace: 'normal', display: 'block' },
});

/** The sums of the ledger, and those of the finished tables that do not add up. */
function reconciliations(input: BulletinInput, bulletins: readonly Bulletin[]) {
  return [
    ...reconcile(input),
    ...(bulletins.some(({ kind }) => kind === 'plan-submissions') ? reconcilePlans(input) : []),
    ...bulletins.flatMap(reconcileBulletin).filter(({ ok }) => !ok),
  ];
}

export interface PeriodBulletinsProps {
  readonly period: Period;
  readonly choices: DoubtChoices;
  readonly onChoose: (task: TaskId, choice: DoubtChoice) => void;
}

/** 本期通报: doubtful tasks decided, sums checked, texts seen; then the sheets and the Word files. */
export function PeriodBulletins({ period, choices, onChoose }: PeriodBulletinsProps) {
  const { ledger, busy, run, edit, say } = useSession();
  const { deliver, copy, remainder } = useDelivery();
  const checked = useMemo(() => evaluate(ledger, period), [ledger, period]);
  const counted = useMemo(() => decided(checked, period, choices), [checked, period, choices]);
  const input = useMemo(() => bulletinInput(counted, period, today()), [counted, period]);
  const offered = useMemo(() => offeredBulletins(input), [input]);
  const doubtful = useMemo(() => doubtfulTasks(counted, period), [counted, period]);
  const [changed, setChanged] = useState<ReadonlyMap<PeriodBulletinKind, boolean>>(new Map());
  const chosen = useMemo(
    () => offered.filter(({ kind, due }) => changed.get(kind) ?? due).map(({ kind }) => kind),
    [offered, changed],
  );
  const bulletins = useMemo(() => composeBulletins(input, chosen), [input, chosen]);
  const lines = useMemo(() => reconciliations(input, bulletins), [input, bulletins]);
  const [built, setBuilt] = useState<Built | null>(null);

  const build = () =>
    void edit(BULLETIN.building, async (current) => {
      const result = await buildBulletins(current, period, today(), chosen, choices);
      const next = builtSheets(
        result.bulletins.map(({ name }) => name),
        result.notices,
      );
      setBuilt(next);
      const [first] = next.sheets;
      if (first !== undefined) await openSheet(first);
      say({ intent: 'success', text: BULLETIN.built(next.sheets.join('、')) });
      return result.ledger;
    });

  const word = () =>
    void run(BULLETIN.exporting, async () => void (await deliver(await exportBulletins(bulletins, period))));

  const toggle = (kind: PeriodBulletinKind, wanted: boolean) =>
    setChanged(new Map(changed).set(kind, wanted));

  return (
    <>
      <BuiltSheets built={built} />
      <DoubtfulTasks tasks={doubtful} disabled={busy !== null} onChoose={onChoose} />
      <Warnings input={input} />
      <Kinds
        title={BULLETIN.due}
        input={input}
        offered={offered.filter(({ due }) => due)}
        chosen={chosen}
        onToggle={toggle}
      />
      <Kinds
        title={BULLETIN.possible}
        input={input}
        offered={offered.filter(({ due }) => !due)}
        chosen={chosen}
        onToggle={toggle}
      />
      <Reconciliations lines={lines} />
      <BulletinPreview bulletins={bulletins} onCopy={(text) => void copy(text)} />
      <Text size={200}>{BULLETIN.fonts}</Text>
      {remainder}
      <BuildFooter
        build={BULLETIN.build}
        ready={chosen.length > 0}
        reconciled={lines.every(({ ok }) => ok)}
        onBuild={build}
        onWord={word}
      />
    </>
  );
}

/** What a kind was built as before: for this month, or, once a year, for another. */
function issuedNote({ issued, period, year }: BulletinInput, kind: PeriodBulletinKind): string | null {
  const ofKind = issued.filter((one) => one.kind === kind && yearOf(one.period) === year);
  const before = ofKind.filter((one) => one.period === period).at(-1);
  if (before) return BULLETIN.issued(before.number);
  const other = kind === 'plan-submissions' ? ofKind.at(-1) : undefined;
  return other ? BULLETIN.issuedInMonth(other.number, other.period) : null;
}

/** Kinds of bulletin under a heading, to be ticked. */
function Kinds(props: {
  readonly title: string;
  readonly input: BulletinInput;
  readonly offered: readonly OfferedBulletin[];
  readonly chosen: readonly PeriodBulletinKind[];
  readonly onToggle: (kind: PeriodBulletinKind, wanted: boolean) => void;
}) {
  const styles = useStyles();
  if (props.offered.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text weight="semibold">{props.title}</Text>
      {props.offered.map(({ kind }) => {
        const before = issuedNote(props.input, kind);
        return (
          <div key={kind} className={styles.kind}>
            <Checkbox
              label={BULLETIN.kinds[kind]}
              checked={props.chosen.includes(kind)}
              onChange={(_, data) => props.onToggle(kind, data.checked === true)}
            />
            {before !== null && (
              <Text size={200} className={styles.issued}>
                {before}
              </Text>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** What a person should know before building. */
function Warnings({ input }: { readonly input: BulletinInput }) {
  const styles = useStyles();
  const sentences = useMemo(() => bulletinWarnings(input).map(bulletinWarningText), [input]);
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.warning}>
      <MessageBarBody>
        {sentences.map((sentence) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}
          </span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
