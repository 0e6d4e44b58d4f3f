import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadSource } from '../../app/importNotice';
import {
  COLUMN_NAMES,
  type ColumnMapping,
  type HeaderDifference,
  type Recognised,
} from '../../domain/intake';
import { IMPORT } from '../wording.zh-CN';
import { MappingEditor } from './MappingEditor';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '4px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
});

/** In words how a head differs from the known template; null when it does not. */
function differenceText({ missing }: Recognised, difference: HeaderDifference): string | null {
  const parts = [
    ...(missing.length > 0 ? [IMPORT.missing(missing.map((role) => COLUMN_NAMES[role]).join('、'))] : []),
    ...difference.renamed.map(({ from, to }) => IMPORT.renamed(from, to)),
    ...(difference.added.length > 0 ? [IMPORT.added(difference.added.join('、'))] : []),
    ...(difference.moved ? [IMPORT.moved] : []),
  ];
  return parts.length === 0 ? null : IMPORT.differs(parts.join('；'));
}

const isNotice = ({ kind }: Recognised) => kind === 'main' || kind === 'livelihood';

/** What was recognised, sheet by sheet; the columns can be put right where the head is not the template's. */
export function AttachmentList(props: {
  readonly sources: readonly ReadSource[];
  readonly onMapping: (attachment: Recognised, mapping: ColumnMapping) => void;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={IMPORT.sheets}>
      <Text weight="semibold">{IMPORT.sheets}</Text>
      {props.sources.map((source, index) => (
        <div key={index} className={styles.item} data-sheet={source.grid.name}>
          <Text size={200} weight="semibold">
            {IMPORT.sheet(source.grid.name, source.file)}
          </Text>
          {source.recognised.length === 0 && (
            <Text size={200} className={styles.quiet}>
              {IMPORT.ignoredSheet}
            </Text>
          )}
          {source.recognised.map((attachment, place) => (
            <Attachment key={place} attachment={attachment} onMapping={props.onMapping} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Attachment(props: {
  readonly attachment: Recognised;
  readonly onMapping: (attachment: Recognised, mapping: ColumnMapping) => void;
}) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { attachment, onMapping } = props;
  const { difference } = attachment;
  const text = differenceText(attachment, difference);
  const exact = difference.exact && attachment.missing.length === 0 && !editing;
  return (
    <>
      <div className={styles.head}>
        <Badge
          appearance="tint"
          color={attachment.missing.length > 0 ? 'danger' : exact ? 'success' : 'warning'}
        >
          {IMPORT.attachment[attachment.kind]}
        </Badge>
        <Text size={200}>{IMPORT.rows(attachment.bodyRows.length)}</Text>
      </div>
      {isNotice(attachment) ? (
        <Text size={200}>{exact ? IMPORT.exact : (text ?? IMPORT.nearExact)}</Text>
      ) : (
        <Text size={200} className={styles.quiet}>
          {IMPORT.submissionForm}
        </Text>
      )}
      {isNotice(attachment) && !exact && (
        <Button
          size="small"
          className={styles.button}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {editing ? IMPORT.adjustDone : IMPORT.adjust}
        </Button>
      )}
      {editing && (
        <MappingEditor attachment={attachment} onMapping={(mapping) => onMapping(attachment, mapping)} />
      )}
    </>
  );
}
