import { Badge, Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findingAdvice, findingMessage, findingTitle, severityTitle } from '../../domain/checks';
import type { Severity } from '../../domain/model/finding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { CHECK } from '../wording.zh-CN';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '10px 2px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  ignored: { opacity: 0.65 },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  about: { color: tokens.colorNeutralForeground3 },
  quote: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '8px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '2px' },
  reason: { flexGrow: 1, minWidth: '140px' },
});

const BADGE: Record<Severity, 'danger' | 'warning' | 'informative'> = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
};

/** Most of a quoted cell that the list shows; the cell itself is one click away. */
const QUOTE_LENGTH = 90;

export interface FindingItemProps {
  readonly handled: HandledFinding;
  /** Absent where findings are only shown, as before an import. */
  readonly onGoTo?: () => void;
  readonly onHandle?: (handling: Handling, reason: string) => void;
}

/** One finding: what is wrong, where, the quoted cell, what was expected, and what can be done about it. */
export function FindingItem({ handled, onGoTo, onHandle }: FindingItemProps) {
  const styles = useStyles();
  const { finding, handling, reason } = handled;
  const about = [finding.unit, finding.task, finding.where.file, finding.where.sheet, finding.where.cell];
  const quote = finding.quote ?? '';
  const advice = finding.suggestion ?? findingAdvice(finding);
  return (
    <article
      className={`${styles.item} ${handling === 'ignored' ? styles.ignored : ''}`}
      data-code={finding.code}
    >
      <div className={styles.head}>
        <Badge appearance="tint" color={BADGE[finding.severity]} shape="rounded">
          {severityTitle(finding.severity)}
        </Badge>
        <Text weight="semibold">{findingTitle(finding.code)}</Text>
        {handling === 'accepted' && <Badge appearance="outline">{CHECK.accepted}</Badge>}
      </div>
      <Text>{findingMessage(finding)}</Text>
      {quote !== '' && (
        <Text size={200} className={styles.quote} title={quote}>
          {quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}…` : quote}
        </Text>
      )}
      {advice !== null && (
        <Text size={200}>
          {CHECK.suggestion}：{advice}
        </Text>
      )}
      <Text size={200} className={styles.about}>
        {about.filter(Boolean).join(' · ')}
      </Text>
      <FindingActions handling={handling} reason={reason} onGoTo={onGoTo} onHandle={onHandle} />
    </article>
  );
}

function FindingActions(props: {
  readonly handling: Handling;
  readonly reason: string;
  readonly onGoTo: (() => void) | undefined;
  readonly onHandle: ((handling: Handling, reason: string) => void) | undefined;
}) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { handling, onGoTo, onHandle } = props;
  if (!onGoTo && !onHandle) return null;
  if (asking && onHandle) {
    const confirm = () => {
      setAsking(false);
      onHandle('ignored', reason.trim());
    };
    return (
      <div className={styles.actions}>
        <Input
          className={styles.reason}
          size="small"
          autoFocus
          value={reason}
          placeholder={CHECK.ignoreReason}
          aria-label={CHECK.ignoreReason}
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && reason.trim() !== '') confirm();
            if (event.key === 'Escape') setAsking(false);
          }}
        />
        <Button size="small" appearance="primary" disabled={reason.trim() === ''} onClick={confirm}>
          {CHECK.ignoreConfirm}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {onGoTo && (
        <Button size="small" onClick={onGoTo}>
          {CHECK.goTo}
        </Button>
      )}
      {onHandle && handling === 'open' && (
        <Button size="small" onClick={() => setAsking(true)}>
          {CHECK.ignore}
        </Button>
      )}
      {onHandle && handling !== 'open' && (
        <>
          <Text size={200}>{handling === 'ignored' && CHECK.ignored(props.reason)}</Text>
          <Button size="small" onClick={() => onHandle('open', '')}>
            {CHECK.restore}
          </Button>
        </>
      )}
    </div>
  );
}
