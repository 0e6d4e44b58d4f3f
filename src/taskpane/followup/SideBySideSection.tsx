import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { buildSideBySide, compareUnits } from '../../app/sideBySide';
import { shortTask } from '../../domain/outputs/bulletin/wording.zh-CN';
import { PROGRESS_LABELS } from '../../domain/model/labels.zh-CN';
import type { Period } from '../../domain/model/period';
import type { ProgressStatus } from '../../domain/model/status';
import type { TaskRows, UnitRow } from '../../domain/outputs/sidebyside';
import { hintText, ROLE_LABELS, runTexts } from '../../sheets/sidebyside';
import { BuiltSheets, type Built } from '../bulletin/BuiltSheets';
import { Footer } from '../components/Footer';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';
import { SIDE_BY_SIDE } from './wording.zh-CN';

const SHOWN_AT_FIRST = 10;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  task: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  units: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  unit: { display: 'flex', gap: '6px', alignItems: 'flex-start', paddingTop: '4px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  note: { color: tokens.colorNeutralForeground3 },
  badge: { flexShrink: 0 },
  more: { alignSelf: 'flex-start', marginLeft: '-8px' },
});

const BADGES: Readonly<Record<ProgressStatus, 'success' | 'informative' | 'warning' | 'danger' | 'subtle'>> =
  {
    completed: 'success',
    'on-track': 'informative',
    behind: 'warning',
    'far-behind': 'danger',
    doubtful: 'warning',
    'not-reported': 'subtle',
  };

/** 牵头配合: the tasks of several units that want a look, and the sheet with all of them. */
export function SideBySideSection({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { ledger, busy, edit, say } = useSession();
  const { tasks } = useMemo(() => compareUnits(ledger, period), [ledger, period]);
  const attention = tasks.filter((one) => one.attention);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [built, setBuilt] = useState<Built | null>(null);

  const build = () =>
    void edit(SIDE_BY_SIDE.building, async (current) => {
      const { sheet, notices } = await buildSideBySide(current, period);
      setBuilt({ sheets: [sheet], notices });
      say({ intent: 'success', text: SIDE_BY_SIDE.built(sheet) });
      return current;
    });

  if (tasks.length === 0) return <Text>{SIDE_BY_SIDE.none}</Text>;
  return (
    <>
      <BuiltSheets built={built} />
      <Text>{SIDE_BY_SIDE.intro}</Text>
      <Text weight="semibold">{SIDE_BY_SIDE.summary(tasks.length, attention.length)}</Text>
      <ul className={styles.list} aria-label={SIDE_BY_SIDE.list}>
        {attention.slice(0, shown).map((one) => (
          <TaskItem key={one.task.id} rows={one} />
        ))}
      </ul>
      {attention.length > shown && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.more}
          onClick={() => setShown(shown + SHOWN_AT_FIRST)}
        >
          {PANE.more(Math.min(SHOWN_AT_FIRST, attention.length - shown), '项')}
        </Button>
      )}
      <Footer>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={build}>
          {SIDE_BY_SIDE.build}
        </Button>
      </Footer>
    </>
  );
}

function TaskItem({ rows: { task, units } }: { readonly rows: TaskRows }) {
  const styles = useStyles();
  return (
    <li className={styles.task} data-task={task.id}>
      <Text>
        {task.id}　{shortTask(task.text)}
      </Text>
      <ul className={styles.units}>
        {units.map((row) => (
          <UnitItem key={row.unit} row={row} />
        ))}
      </ul>
    </li>
  );
}

function UnitItem({ row }: { readonly row: UnitRow }) {
  const styles = useStyles();
  const notes = [...figures(row), ...runTexts(row.monthsBehind, row.monthsStill)].join('，');
  return (
    <li className={styles.unit} data-unit={row.unit}>
      <span className={styles.words}>
        <Text size={200}>
          {ROLE_LABELS[row.role]}　{row.unit}
        </Text>
        {notes !== '' && (
          <Text size={200} className={styles.note}>
            {notes}
          </Text>
        )}
        {row.hints.map((hint) => (
          <Text size={200} key={hint.kind}>
            {hintText(hint)}
          </Text>
        ))}
      </span>
      <Badge appearance="tint" color={BADGES[row.progress]} className={styles.badge}>
        {PROGRESS_LABELS[row.progress]}
      </Badge>
    </li>
  );
}

/** The latest figure with where it should stand; nothing where there is none. */
function figures({ months, expected, measure }: UnitRow): string[] {
  const achieved = months.at(-1)?.achieved ?? null;
  if (achieved === null) return [];
  const unit = measure ?? '';
  return [SIDE_BY_SIDE.figures(`${achieved}${unit}`, expected === null ? null : `${expected}${unit}`)];
}
