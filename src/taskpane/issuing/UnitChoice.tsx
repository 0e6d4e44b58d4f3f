import { Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { chooseUnits, type IssueCandidate, type IssueChoice } from '../../app/issueTemplates';
import type { UnitKind } from '../../domain/model/unit';
import { UNIT_KIND_LABELS } from '../../sheets/wording.zh-CN';
import { ISSUING } from './wording.zh-CN';

const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', paddingLeft: '24px', columnGap: '4px' },
});

/** The kinds of unit there are among the candidates, in the directory's order, with their numbers. */
function kindsOf(candidates: readonly IssueCandidate[]): [UnitKind, number][] {
  const counts = new Map<UnitKind, number>();
  for (const { unitKind } of candidates) counts.set(unitKind, (counts.get(unitKind) ?? 0) + 1);
  return [...counts];
}

/** To whom: all units, those of some kinds, or those that have not sent theirs. */
export function UnitChoice(props: {
  readonly candidates: readonly IssueCandidate[];
  readonly choice: IssueChoice;
  readonly onChoose: (choice: IssueChoice) => void;
}) {
  const styles = useStyles();
  const { candidates, choice, onChoose } = props;
  const kinds = kindsOf(candidates);
  const chosenKinds = choice.choose === 'kinds' ? choice.kinds : [];
  const choose = (value: string) => {
    if (value === 'kinds') onChoose({ choose: 'kinds', kinds: kinds.map(([kind]) => kind) });
    else onChoose({ choose: value === 'missing' ? 'missing' : 'all' });
  };
  const toggle = (kind: UnitKind, on: boolean) =>
    onChoose({
      choose: 'kinds',
      kinds: kinds.map(([one]) => one).filter((one) => (one === kind ? on : chosenKinds.includes(one))),
    });
  return (
    <div>
      <Field label={ISSUING.whom}>
        <RadioGroup value={choice.choose} onChange={(_, data) => choose(data.value)}>
          <Radio value="all" label={ISSUING.all(candidates.length)} />
          <Radio
            value="missing"
            label={ISSUING.missing(chooseUnits(candidates, { choose: 'missing' }).length)}
          />
          {kinds.length > 1 && <Radio value="kinds" label={ISSUING.kinds} />}
        </RadioGroup>
      </Field>
      {/* outside the field: its label would become the name of every box */}
      {choice.choose === 'kinds' && (
        <div className={styles.kinds} role="group" aria-label={ISSUING.kinds}>
          {kinds.map(([kind, count]) => (
            <Checkbox
              key={kind}
              label={ISSUING.kind(UNIT_KIND_LABELS[kind], count)}
              checked={chosenKinds.includes(kind)}
              onChange={(_, data) => toggle(kind, data.checked === true)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
