import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Resubmission } from '../../domain/checks/resubmission';
import type { RowChange } from '../../domain/checks/resubmission';
import { findingMessage } from '../../domain/findings';
import type { Finding } from '../../domain/model/finding';
import { COLLECT } from '../wording.zh-CN';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start', marginLeft: '-6px' },
});

/** Most of a text that a line of the comparison shows. */
const LENGTH = 40;

function cut(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH).join('')}…` : characters.join('');
}

function changeText({ task, text, field, before, after }: RowChange): string {
  const row = task ?? cut(text);
  if (field === null) return `${row}：${before === null ? COLLECT.rowCame : COLLECT.rowGone}`;
  return `${row} ${COLLECT.fieldTitles[field]}：${COLLECT.fromTo(cut(before ?? ''), cut(after ?? ''))}`;
}

/** What a resubmission put right, what it did not, and what else it changed. */
export function ResubmissionNote({ resubmission }: { readonly resubmission: Resubmission }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { fixed, notFixed, appeared, changedElsewhere } = resubmission;
  const about = (finding: Finding) => [finding.task, findingMessage(finding)].filter(Boolean).join(' ');
  const lines = [
    ...notFixed.map((finding) => ({ title: COLLECT.notFixed, text: about(finding) })),
    ...appeared.map((finding) => ({ title: COLLECT.appeared, text: about(finding) })),
    ...fixed.map((finding) => ({ title: COLLECT.fixed, text: about(finding) })),
    ...changedElsewhere.map((change) => ({ title: COLLECT.elsewhere, text: changeText(change) })),
  ];
  const untouched = fixed.length + appeared.length + changedElsewhere.length === 0;
  const counts = [
    untouched && notFixed.length === 0
      ? COLLECT.againSame
      : COLLECT.again + COLLECT.againCounts(fixed.length, notFixed.length, changedElsewhere.length),
    ...(appeared.length > 0 ? [COLLECT.againAppeared(appeared.length)] : []),
  ];
  return (
    <div className={styles.note} data-testid="resubmission">
      <Text size={200}>{counts.join('，')}</Text>
      {lines.length > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? COLLECT.againHide : COLLECT.againShow}
        </Button>
      )}
      {open &&
        lines.map(({ title, text }, index) => (
          <Text key={index} size={200} className={styles.line}>
            <b>{title}</b>　{text}
          </Text>
        ))}
    </div>
  );
}
