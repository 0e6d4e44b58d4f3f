import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { issueCandidates, type IssueForm } from '../../app/issueTemplates';
import type { Ledger } from '../../domain/model/ledger';
import { periodOf, shiftPeriod, yearOf } from '../../domain/model/period';
import { EmptyState } from '../components/EmptyState';
import { MaterialField, type Material } from '../components/MaterialField';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { today } from '../today';
import { HOME } from '../wording.zh-CN';
import { IssueForUnits } from './IssueForUnits';
import { ISSUING } from './wording.zh-CN';

/** What is handed out next: plans until one has come back, then the month after the last one reported. */
function nextMaterial({ submissions, year }: Ledger): Material {
  const arrived = submissions.filter(({ status }) => status !== 'missing');
  if (!arrived.some(({ kind }) => kind === 'plan')) return null;
  const now = today().slice(0, 7);
  const ledgerYear = year ?? yearOf(now);
  const last = arrived.flatMap(({ kind, period }) => (kind === 'report' && period !== null ? period : []));
  const latest = [...last].sort().at(-1);
  const next = latest === undefined ? now : shiftPeriod(latest, 1);
  if (yearOf(next) === ledgerYear) return next;
  return periodOf(ledgerYear, yearOf(next) < ledgerYear ? 1 : 12);
}

/** 下发: one pre-filled workbook per unit, and the register of what went to whom. */
export function IssuePage({ onOpen }: PageProps) {
  const { ledger } = useSession();
  const [chosen, setChosen] = useState<Material | undefined>(undefined);
  const material = chosen === undefined ? nextMaterial(ledger) : chosen;
  const form = useMemo<IssueForm>(
    () => (material === null ? { kind: 'plan', period: null } : { kind: 'report', period: material }),
    [material],
  );
  const candidates = useMemo(() => issueCandidates(ledger, form), [ledger, form]);
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={ISSUING.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Text>{ISSUING.intro}</Text>
      <MaterialField words={ISSUING.material} value={material} onChange={setChosen} />
      {candidates.length === 0 ? (
        <Text>{ISSUING.noUnits}</Text>
      ) : (
        <IssueForUnits key={material ?? ''} form={form} candidates={candidates} />
      )}
    </>
  );
}
