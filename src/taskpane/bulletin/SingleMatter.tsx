import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { bulletinInput, buildSingleMatter, type DoubtChoices } from '../../app/bulletins';
import { evaluate } from '../../domain/checks/evaluate';
import { exportBulletins } from '../../app/exportBulletins';
import { reconcile, singleMatter } from '../../domain/outputs/bulletin';
import type { Period } from '../../domain/model/period';
import type { Task, TaskId } from '../../domain/model/task';
import { LineButton } from '../components/UnitList';
import { useDelivery } from '../delivery/useDelivery';
import { useSession } from '../session';
import { today } from '../today';
import { BuildFooter } from './BuildFooter';
import { BulletinPreview } from './BulletinPreview';
import { BuiltSheets, builtSheets, openSheet, type Built } from './BuiltSheets';
import { decided } from './decided';
import { findTasks } from './findTasks';
import { Reconciliations } from './Reconciliations';
import { BULLETIN, SINGLE } from './wording.zh-CN';

const SHOWN = 8;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  task: {
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  change: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export interface SingleMatterProps {
  readonly period: Period;
  readonly choices: DoubtChoices;
}

/** 一事一通报: one task picked by hand, its text, its sheet and its Word file. */
export function SingleMatter({ period, choices }: SingleMatterProps) {
  const { ledger } = useSession();
  const [picked, setPicked] = useState<TaskId | null>(null);
  const [again, setAgain] = useState(false);
  const task = ledger.tasks.find(({ id }) => id === picked);
  if (!task) return <TaskSearch tasks={ledger.tasks} focused={again} onPick={setPicked} />;
  const change = () => {
    setPicked(null);
    setAgain(true);
  };
  return <Matter key={task.id} task={task} period={period} choices={choices} onChange={change} />;
}

/** `focused`: the search takes the focus, which the button that led back to it had. */
function TaskSearch(props: {
  readonly tasks: readonly Task[];
  readonly focused: boolean;
  readonly onPick: (task: TaskId) => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focused) input.current?.focus();
  }, [props.focused]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => findTasks(props.tasks, query), [props.tasks, query]);
  const count = found.length > SHOWN ? SINGLE.foundMore(found.length, SHOWN) : SINGLE.found(found.length);
  return (
    <>
      <Field label={SINGLE.search} hint={SINGLE.hint}>
        <Input
          ref={input}
          type="search"
          value={query}
          placeholder={SINGLE.placeholder}
          onChange={(_, data) => setQuery(data.value)}
        />
      </Field>
      <Text size={200} role="status">
        {found.length === 0 ? SINGLE.none : count}
      </Text>
      <ul className={styles.list} aria-label={SINGLE.list}>
        {found.slice(0, SHOWN).map((task) => (
          <li key={task.id} className={styles.item}>
            <button
              type="button"
              className={styles.task}
              data-task={task.id}
              onClick={() => props.onPick(task.id)}
            >
              <b>{task.id}</b> {task.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Matter(props: SingleMatterProps & { readonly task: Task; readonly onChange: () => void }) {
  const styles = useStyles();
  const { task, period, choices } = props;
  const { ledger, busy, run, edit, say } = useSession();
  const { deliver, copy, remainder } = useDelivery();
  const checked = useMemo(() => evaluate(ledger, period), [ledger, period]);
  const input = useMemo(
    () => bulletinInput(decided(checked, period, choices), period, today()),
    [checked, period, choices],
  );
  const bulletin = useMemo(() => singleMatter(task, input), [task, input]);
  const lines = useMemo(() => reconcile(input), [input]);
  const [built, setBuilt] = useState<Built | null>(null);
  // The list the task was picked from is gone: the focus goes on to the task.
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => chosen.current?.focus(), []);

  const build = () =>
    void edit(BULLETIN.building, async (current) => {
      const result = await buildSingleMatter(current, task.id, period, today(), choices);
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
    void run(BULLETIN.exporting, async () => void (await deliver(await exportBulletins([bulletin], period))));

  return (
    <>
      <BuiltSheets built={built} />
      <div ref={chosen} tabIndex={-1} className={styles.chosen} data-picked={task.id}>
        <Text className={styles.text}>
          <b>{task.id}</b> {task.text}
        </Text>
        <span className={styles.change}>
          <LineButton
            text={SINGLE.change}
            label={SINGLE.change}
            disabled={busy !== null}
            onClick={props.onChange}
          />
        </span>
      </div>
      <Reconciliations lines={lines} />
      <BulletinPreview bulletins={[bulletin]} onCopy={(text) => void copy(text)} />
      <Text size={200}>{BULLETIN.fonts}</Text>
      {remainder}
      <BuildFooter
        build={BULLETIN.build}
        ready
        reconciled={lines.every(({ ok }) => ok)}
        onBuild={build}
        onWord={word}
      />
    </>
  );
}
