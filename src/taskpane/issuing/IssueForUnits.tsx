import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import {
  chooseUnits,
  issueTemplates,
  type IssueCandidate,
  type IssueChoice,
  type IssueForm,
} from '../../app/issueTemplates';
import type { Ledger } from '../../domain/model/ledger';
import { reportDueOn } from '../../domain/calendar';
import { Footer } from '../components/Footer';
import { useDelivery } from '../delivery/useDelivery';
import { useSession } from '../session';
import { today } from '../today';
import { IssueRegister } from './IssueRegister';
import { UnitChoice } from './UnitChoice';
import { ISSUING } from './wording.zh-CN';

function dueWords(ledger: Ledger, form: IssueForm): string {
  if (form.period === null) return ledger.planDueOn === null ? ISSUING.noDue : ISSUING.due(ledger.planDueOn);
  const { dueOn, known } = reportDueOn(form.period);
  return known ? ISSUING.due(dueOn) : ISSUING.dueEstimated(dueOn);
}

/** Units of the candidates whose plan has not arrived: their form comes without quarter targets. */
function withoutPlan({ plans }: Ledger, candidates: readonly IssueCandidate[]): number {
  const planned = new Set(plans.map(({ unit }) => unit));
  return candidates.filter(({ unit }) => !planned.has(unit)).length;
}

/** Chooses among the units of one form, hands the workbooks out, and shows who has theirs. */
export function IssueForUnits(props: {
  readonly form: IssueForm;
  readonly candidates: readonly IssueCandidate[];
}) {
  const { form, candidates } = props;
  const { ledger, busy, edit, say } = useSession();
  const { deliver, remainder } = useDelivery();
  const [choice, setChoice] = useState<IssueChoice>({ choose: 'all' });
  const units = chooseUnits(candidates, choice);
  const unplanned = form.kind === 'report' ? withoutPlan(ledger, candidates) : 0;

  const issue = (chosen: readonly string[]) =>
    void edit(
      ISSUING.issuing,
      async (current, { signal, progress }) => {
        const { ledger: next, file } = await issueTemplates(current, form, chosen, {
          issuedOn: today(),
          signal,
          onProgress: (done, total, unit) => progress(ISSUING.progress(done, total, unit), done, total),
        });
        if (file === null) say({ intent: 'warning', text: ISSUING.cancelled });
        else if (!(await deliver(file))) say({ intent: 'warning', text: ISSUING.blocked });
        return next;
      },
      { cancellable: true },
    );

  return (
    <>
      <Text size={200}>
        {dueWords(ledger, form)}
        {unplanned > 0 && (
          <>
            <br />
            {ISSUING.noPlans(unplanned)}
          </>
        )}
      </Text>
      <UnitChoice candidates={candidates} choice={choice} onChoose={setChoice} />
      {remainder}
      <IssueRegister candidates={candidates} onIssue={(unit) => issue([unit])} />
      <Footer>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || units.length === 0}
          onClick={() => issue(units)}
        >
          {ISSUING.issue(units.length)}
        </Button>
      </Footer>
    </>
  );
}
