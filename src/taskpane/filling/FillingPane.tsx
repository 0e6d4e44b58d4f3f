import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { daysBetween } from '../../domain/calendar';
import type { FillingState, Gap } from '../../domain/outputs/templates';
import { NoticeBar } from '../components/NoticeBar';
import { RECEIVES_FOCUS } from '../receivesFocus';
import { useSession } from '../session';
import { today } from '../today';
import { FormStep } from './FormStep';
import { SelfCheck } from './SelfCheck';
import { TaskStep } from './TaskStep';
import { useFilling } from './useFilling';
import { FILLING } from './wording.zh-CN';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  // the top right corner belongs to Office
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 40px 8px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '10px 14px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    outlineStyle: 'none',
    '> *': { flexShrink: 0 },
  },
  steps: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '8px 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  button: { minWidth: 'auto' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  leave: { alignSelf: 'flex-start', marginLeft: '-8px', color: tokens.colorNeutralForeground3 },
});

/** A step, and the field in it to begin with. */
interface Place {
  readonly step: number;
  readonly field: string | null;
}

function dueWords({ identity }: FillingState): string {
  if (identity.dueOn === null) return FILLING.noDue;
  const days = daysBetween(today(), identity.dueOn);
  return `${FILLING.dueOn(identity.dueOn)}，${days < 0 ? FILLING.daysPast(-days) : FILLING.daysLeft(days)}`;
}

/** 填报: leads a unit through its form, one task at a time, the 督查室's own rules running along. */
export function FillingPane(props: { readonly initial: FillingState; readonly onLeave: () => void }) {
  const styles = useStyles();
  const { say } = useSession();
  const filling = useFilling(props.initial, props.onLeave);
  const { state } = filling;
  const [place, setPlace] = useState<Place>({ step: 0, field: null });
  const [checking, setChecking] = useState(false);
  const last = state.tasks.length;
  const at = Math.min(place.step, last);
  const task = state.tasks[at];

  const page = useRef<HTMLElement>(null);

  const go = (step: number, field: string | null = null) => {
    say(null);
    setChecking(false);
    setPlace({ step, field });
  };
  const goToGap = (to: Gap) => go(to.in === 'row' ? to.row : last, to.field);
  // after the heading of a new step took the keyboard, so that typing can begin
  useEffect(() => {
    if (place.field === null) return;
    page.current?.querySelector<HTMLElement>(`[data-field="${place.field}"] :is(textarea, input)`)?.focus();
  }, [place]);
  const [gap] = state.gaps;

  return (
    <div className={styles.pane} data-page="filling">
      <Head state={state} />
      <NoticeBar />
      <main className={styles.page} id="page" ref={page} {...RECEIVES_FOCUS}>
        {gap && !checking && (
          <div className={styles.line}>
            <Button size="small" onClick={() => goToGap(gap)}>
              {FILLING.toGap}
            </Button>
          </div>
        )}
        {checking && <SelfCheck state={state} onGo={goToGap} />}
        {!checking && task && <TaskStep key={at} filling={filling} task={task} />}
        {!checking && !task && <FormStep filling={filling} />}
        {checking && (
          <Button appearance="subtle" size="small" className={styles.leave} onClick={props.onLeave}>
            {FILLING.leave}
          </Button>
        )}
      </main>
      <div className={styles.steps}>
        {checking ? (
          <Button key="back" onClick={() => go(at)}>
            {FILLING.back}
          </Button>
        ) : (
          <>
            <Button className={styles.button} disabledFocusable={at === 0} onClick={() => go(at - 1)}>
              {FILLING.previous}
            </Button>
            <Text>{FILLING.position(at + 1, last + 1)}</Text>
            <Button className={styles.button} disabledFocusable={at === last} onClick={() => go(at + 1)}>
              {FILLING.next}
            </Button>
            <Button appearance="primary" className={styles.button} onClick={() => setChecking(true)}>
              {FILLING.check}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function Head({ state }: { readonly state: FillingState }) {
  const styles = useStyles();
  const { unit, kind, year, period } = state.identity;
  const { done, total } = state.progress;
  const words = FILLING.progress(done, total);
  return (
    <header className={styles.head}>
      <Text weight="semibold">{FILLING.greeting(unit)}</Text>
      <Text size={200}>
        {kind === 'plan' || period === null ? FILLING.plan(year) : FILLING.report(period)}
        <br />
        {dueWords(state)}
      </Text>
      <Text size={200}>{words}</Text>
      <ProgressBar aria-label={words} value={done} max={Math.max(1, total)} />
    </header>
  );
}
