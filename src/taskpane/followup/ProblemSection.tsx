import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { buildProblemTracking, trackProblems } from '../../app/problemTracking';
import type { Period } from '../../domain/model/period';
import { PROBLEM_STATES } from '../../sheets/problems';
import { Footer } from '../components/Footer';
import { useSession } from '../session';
import { PROBLEMS } from './wording.zh-CN';

const useStyles = makeStyles({ states: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

/** 问题跟踪: what became of the problems units reported, in numbers, and the sheet for a meeting. */
export function ProblemSection({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { ledger, busy, edit, say } = useSession();
  const items = useMemo(() => trackProblems(ledger, period), [ledger, period]);

  const build = () =>
    void edit(PROBLEMS.building, async (current) => {
      await buildProblemTracking(current, period);
      say({ intent: 'success', text: PROBLEMS.built });
      return current;
    });

  if (items.length === 0) return <Text>{PROBLEMS.none}</Text>;
  return (
    <>
      <Text>{PROBLEMS.intro}</Text>
      <Text weight="semibold">{PROBLEMS.summary(items.length)}</Text>
      <div className={styles.states}>
        {Object.entries(PROBLEM_STATES).map(([state, label]) => (
          <Badge key={state} appearance="tint" color="informative" size="large">
            {label} {items.filter((item) => item.state === state).length}
          </Badge>
        ))}
      </div>
      <Footer>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={build}>
          {PROBLEMS.build}
        </Button>
      </Footer>
    </>
  );
}
