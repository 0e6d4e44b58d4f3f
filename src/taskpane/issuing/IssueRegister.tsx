import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { IssueCandidate } from '../../app/issueTemplates';
import { selectCell } from '../../excel';
import { LEDGER_NAMES } from '../../sheets/wording.zh-CN';
import { LineButton, UnitList, type UnitLine } from '../components/UnitList';
import { useSession } from '../session';
import { ISSUING } from './wording.zh-CN';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  register: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

function noteOf({ taskCount, issued, issuedOn, submitted }: IssueCandidate): string {
  return [
    ISSUING.tasks(taskCount),
    issued ? ISSUING.issuedOn(issuedOn) : ISSUING.notIssued,
    ...(submitted ? [ISSUING.submitted] : []),
  ].join('，');
}

/** 下发情况 of the form chosen: who has it, and a way to make one unit's alone. */
export function IssueRegister(props: {
  readonly candidates: readonly IssueCandidate[];
  readonly onIssue: (unit: string) => void;
}) {
  const styles = useStyles();
  const { ledger, busy, run } = useSession();
  const { candidates } = props;
  const issued = candidates.filter((candidate) => candidate.issued).length;
  const line = (candidate: IssueCandidate): UnitLine => ({
    unit: candidate.unit,
    note: noteOf(candidate),
    urgent: false,
    actions: (
      <LineButton
        text={ISSUING.open}
        label={ISSUING.openOf(candidate.unit)}
        disabled={busy !== null}
        onClick={() => props.onIssue(candidate.unit)}
      />
    ),
  });
  return (
    <section className={styles.register} aria-label={ISSUING.register}>
      <div className={styles.head}>
        <Text weight="semibold">{ISSUING.register}</Text>
        {ledger.issuedTemplates.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={busy !== null}
            onClick={() =>
              void run(ISSUING.toSheet, async () => {
                await selectCell({ sheet: LEDGER_NAMES.issuedTemplates, cell: 'A1' });
              })
            }
          >
            {ISSUING.toSheet}
          </Button>
        )}
      </div>
      <Text size={200}>{ISSUING.counts(issued, candidates.length)}</Text>
      <UnitList lines={candidates.map(line)} />
    </section>
  );
}
