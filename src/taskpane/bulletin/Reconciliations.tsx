import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import type { Reconciliation } from '../../domain/outputs/bulletin';
import { BULLETIN } from './wording.zh-CN';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', alignItems: 'baseline', padding: '2px 0' },
  ok: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  bad: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
});

/** This total is those parts: every sum of the bulletins, green or red. */
export function Reconciliations({ lines }: { readonly lines: readonly Reconciliation[] }) {
  const styles = useStyles();
  const wrong = lines.filter(({ ok }) => !ok);
  const summary =
    wrong.length === 0
      ? BULLETIN.reconciled(lines.length)
      : BULLETIN.mismatch(wrong.map(({ label }) => label).join('、'));
  return (
    <Accordion collapsible defaultOpenItems={wrong.length > 0 ? ['lines'] : []}>
      <AccordionItem value="lines">
        <AccordionHeader size="small">
          {BULLETIN.reconcile}：{summary}
        </AccordionHeader>
        <AccordionPanel>
          {lines.map((line) => (
            <div key={line.label} className={styles.line}>
              {line.ok ? (
                <CheckmarkCircleFilled className={styles.ok} />
              ) : (
                <DismissCircleFilled className={styles.bad} />
              )}
              <Text size={200}>
                {line.label}：{line.total} = {line.parts.map(({ value }) => value).join(' + ')}
              </Text>
            </div>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
