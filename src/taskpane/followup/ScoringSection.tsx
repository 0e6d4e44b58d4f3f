import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { buildScoring } from '../../app/scoring';
import type { Period } from '../../domain/model/period';
import type { UnitScore } from '../../domain/outputs/scoring';
import { Footer } from '../components/Footer';
import { useSession } from '../session';
import { SCORES } from './wording.zh-CN';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', '& th': { fontWeight: 'normal', textAlign: 'left' } },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
});

/** 督查评分: built on demand, with the scores as built. */
export function ScoringSection({ period }: { readonly period: Period }) {
  const { busy, edit, say } = useSession();
  const [scores, setScores] = useState<readonly UnitScore[] | null>(null);

  const build = () =>
    void edit(SCORES.building, async (current) => {
      const result = await buildScoring(current, period);
      setScores(result.scores);
      say({ intent: 'success', text: SCORES.built });
      return result.ledger;
    });

  return (
    <>
      <Text>{SCORES.intro}</Text>
      {scores && <ScoreTable scores={scores} />}
      <Footer>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={build}>
          {SCORES.build}
        </Button>
      </Footer>
    </>
  );
}

function ScoreTable({ scores }: { readonly scores: readonly UnitScore[] }) {
  const styles = useStyles();
  const deducted = scores.filter((one) => one.deducted > 0).length;
  const pending = scores.filter((one) => one.pending > 0).length;
  return (
    <>
      <Text weight="semibold">{SCORES.summary(scores.length - deducted, deducted, pending)}</Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{SCORES.rank}</th>
            <th scope="col">{SCORES.unit}</th>
            <th scope="col" style={{ textAlign: 'right' }}>
              {SCORES.score}
            </th>
            <th scope="col" style={{ textAlign: 'right' }}>
              {SCORES.pending}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((one) => (
            <tr key={one.unit} data-unit={one.unit}>
              <td>{one.rank}</td>
              <td>{one.unit}</td>
              <td className={styles.number}>{one.score}</td>
              <td className={styles.number}>{one.pending > 0 ? one.pending : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
