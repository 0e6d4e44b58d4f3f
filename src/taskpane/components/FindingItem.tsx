import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import {
  findingAdvice,
  findingKey,
  findingMessage,
  findingTitle,
  severityTitle,
} from '../../domain/findings';
import type { FindingCode, Severity } from '../../domain/model/finding';
import type { HandledFinding } from '../../domain/model/handling';
import { RECEIVES_FOCUS } from '../receivesFocus';
import { FINDINGS } from '../wording.zh-CN';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 6px 8px 8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    borderLeft: '3px solid transparent',
    scrollMarginTop: '40px',
    scrollMarginBottom: '56px',
    outlineOffset: '-2px',
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
  quote: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '8px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '2px', alignItems: 'center' },
  action: { minWidth: 'auto' },
});

const BADGE: Record<Severity, 'danger' | 'warning' | 'informative'> = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
};

/** Most of a quoted cell that the list shows; the cell itself is one click away. */
const QUOTE_LENGTH = 90;

/** Findings whose reading already stands: accepting only confirms it. */
const CONFIRMED: ReadonlySet<FindingCode> = new Set(['lead-inferred', 'ambiguous-leaders', 'unit-alias']);

/** True for findings that accepting only confirms. */
export function isConfirmed(code: FindingCode): boolean {
  return CONFIRMED.has(code);
}

export interface FindingItemProps {
  readonly handled: HandledFinding;
  readonly current: boolean;
  /** Absent where there is nothing to go to. */
  readonly onGoTo?: ((handled: HandledFinding) => void) | undefined;
  readonly onAccept?: ((handled: HandledFinding) => void) | undefined;
  readonly onIgnore?: ((handled: HandledFinding, reason: string) => void) | undefined;
  readonly onRestore?: ((handled: HandledFinding) => void) | undefined;
  /** What else can be settled about this finding. */
  readonly extra?: ((handled: HandledFinding) => ReactNode) | undefined;
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join('')}…` : text;
}

function acceptLabel({ finding }: HandledFinding): string {
  if (isConfirmed(finding.code)) return FINDINGS.confirm;
  return finding.code === 'unknown-unit' && finding.suggestion !== null
    ? FINDINGS.acceptAlias(finding.suggestion)
    : FINDINGS.accept;
}

/** One finding: what is wrong, where, the quoted cell, what was expected, and what can be done about it. */
export function FindingItem(props: FindingItemProps) {
  const styles = useStyles();
  const { handled, current } = props;
  const { finding, handling, reason } = handled;
  const { where, task, unit } = finding;
  const settled = handling !== 'open';
  const quote = (finding.quote ?? '').trim();
  const about = [unit, task, where.file, where.sheet, where.cell].filter(Boolean).join(' · ');
  return (
    <article
      className={mergeClasses(styles.item, current && styles.current)}
      data-code={finding.code}
      data-handling={handling}
      aria-current={current || undefined}
      data-key={findingKey(finding)}
      {...RECEIVES_FOCUS}
    >
      <div className={styles.head}>
        <Badge appearance="tint" color={BADGE[finding.severity]} shape="rounded">
          {severityTitle(finding.severity)}
        </Badge>
        <Text weight="semibold">{findingTitle(finding.code)}</Text>
        {settled && (
          <Badge appearance="outline" color="informative">
            {handling === 'ignored' ? FINDINGS.ignoredShort : FINDINGS.accepted}
          </Badge>
        )}
      </div>
      <Text className={mergeClasses(styles.text, settled && styles.quiet)}>{findingMessage(finding)}</Text>
      {!settled && quote !== '' && (
        <Text size={200} className={styles.quote} title={quote}>
          {cut(quote)}
        </Text>
      )}
      {!settled && <Advice handled={handled} />}
      {handling === 'ignored' && reason !== '' && (
        <Text size={200} className={styles.text}>
          {FINDINGS.ignored(reason)}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {about}
      </Text>
      {props.extra?.(handled)}
      <Actions {...props} />
    </article>
  );
}

function Advice({ handled: { finding } }: { readonly handled: HandledFinding }) {
  const styles = useStyles();
  const advice = findingAdvice({ ...finding, suggestion: null });
  const said = findingMessage(finding);
  const { suggestion } = finding;
  const lines = [
    ...(suggestion !== null && !said.includes(suggestion) ? [FINDINGS.suggestion(cut(suggestion))] : []),
    ...(suggestion === null && advice !== null ? [FINDINGS.advice(advice)] : []),
  ];
  return lines.map((line) => (
    <Text key={line} size={200} className={styles.text} title={suggestion ?? undefined}>
      {line}
    </Text>
  ));
}

function Actions(props: FindingItemProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const { handled, onGoTo, onAccept, onIgnore, onRestore } = props;
  const open = handled.handling === 'open';
  if (!onGoTo && !onAccept && !onIgnore && !onRestore) return null;
  const focusItem = () => bar.current?.closest('article')?.focus();
  if (asking && open && onIgnore) {
    return (
      <div ref={bar}>
        <ReasonForm
          onConfirm={(reason) => {
            focusItem();
            setAsking(false);
            onIgnore(handled, reason);
          }}
          onCancel={() => {
            focusItem();
            setAsking(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.actions} ref={bar}>
      {onGoTo && (
        <Button size="small" className={styles.action} onClick={() => onGoTo(handled)}>
          {FINDINGS.goTo}
        </Button>
      )}
      {open && onAccept && (
        <Button
          size="small"
          className={styles.action}
          onClick={() => {
            focusItem();
            onAccept(handled);
          }}
        >
          {acceptLabel(handled)}
        </Button>
      )}
      {open && onIgnore && (
        <Button size="small" className={styles.action} onClick={() => setAsking(true)}>
          {FINDINGS.ignore}
        </Button>
      )}
      {!open && onRestore && (
        <Button
          size="small"
          className={styles.action}
          onClick={() => {
            focusItem();
            onRestore(handled);
          }}
        >
          {FINDINGS.restore}
        </Button>
      )}
    </div>
  );
}
