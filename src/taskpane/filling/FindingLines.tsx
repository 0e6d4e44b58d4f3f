import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { findingAdvice, findingMessage } from '../../domain/findings';
import type { Finding, Severity } from '../../domain/model/finding';
import { SEVERITY_LABELS } from '../../domain/model/labels.zh-CN';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  advice: { color: tokens.colorNeutralForeground3 },
});

const COLOR: Record<Severity, 'danger' | 'warning' | 'informative'> = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
};

/** What the 督查室's rules find, in its words, with what to do. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-live="polite" data-testid="live-findings">
      {findings.map((finding, index) => (
        <li key={`${index} ${finding.code}`} className={styles.item} data-code={finding.code}>
          <Badge appearance="tint" color={COLOR[finding.severity]} style={{ flexShrink: 0 }}>
            {SEVERITY_LABELS[finding.severity]}
          </Badge>
          <span className={styles.words}>
            <Text size={200}>{findingMessage(finding)}</Text>
            <Text size={200} className={styles.advice}>
              {findingAdvice(finding)}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
}
