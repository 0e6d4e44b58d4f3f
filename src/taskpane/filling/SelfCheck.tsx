import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { Finding } from '../../domain/model/finding';
import type { FillingState, Gap } from '../../domain/outputs/templates';
import { StepHeading } from '../components/StepHeading';
import { COLLECT } from '../wording.zh-CN';
import { beyondGaps } from './beyondGaps';
import { FindingLines } from './FindingLines';
import { FILLING } from './wording.zh-CN';

const useStyles = makeStyles({
  gaps: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  verdict: { whiteSpace: 'normal' },
});

function verdict({ ready, gaps }: FillingState, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (!ready) return FILLING.notReady(gaps.length, errors);
  return warnings > 0 ? FILLING.readyWithWarnings(warnings) : FILLING.ready;
}

/** 自查: in one line whether the form is ready to send, then every gap and every finding. */
export function SelfCheck(props: { readonly state: FillingState; readonly onGo: (gap: Gap) => void }) {
  const styles = useStyles();
  const { state } = props;
  const findings = beyondGaps(state, state.findings);
  return (
    <>
      <StepHeading text={FILLING.checkTitle} />
      <MessageBar intent={state.ready ? 'success' : 'warning'} layout="multiline" data-testid="verdict">
        <MessageBarBody className={styles.verdict}>{verdict(state, findings)}</MessageBarBody>
      </MessageBar>
      <Text size={200}>{FILLING.officeOnly}</Text>
      {state.gaps.length > 0 && (
        <>
          <Text weight="semibold">{FILLING.gaps}</Text>
          <div className={styles.gaps}>
            {state.gaps.map((gap) => (
              <Button
                key={`${gap.in === 'row' ? gap.row : ''} ${gap.field}`}
                size="small"
                onClick={() => props.onGo(gap)}
              >
                {gap.in === 'row'
                  ? FILLING.gapInRow(gap.serial, COLLECT.fieldTitles[gap.field])
                  : FILLING.gapInForm(FILLING.formTitles[gap.field])}
              </Button>
            ))}
          </div>
        </>
      )}
      {findings.length > 0 && <Text weight="semibold">{FILLING.findings}</Text>}
      <FindingLines findings={findings} />
    </>
  );
}
