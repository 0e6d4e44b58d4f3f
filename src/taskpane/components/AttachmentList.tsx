import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { COLUMN_NAMES, type HeaderDifference, type Recognised } from '../../domain/intake';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
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

/** What was recognised, attachment by attachment, and how each head differs from the template. */
export function AttachmentList({ attachments }: { readonly attachments: readonly Recognised[] }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text weight="semibold">{IMPORT.recognised}</Text>
      {attachments.map((attachment, index) => {
        const difference = differenceText(attachment, attachment.difference);
        return (
          <div key={index} className={styles.item}>
            <div className={styles.head}>
              <Badge appearance="tint" color={difference === null ? 'success' : 'warning'}>
                {IMPORT.attachment[attachment.kind]}
              </Badge>
            </div>
            <Text size={200}>{IMPORT.attachmentLine(attachment.grid.name, attachment.bodyRows.length)}</Text>
            <Text size={200}>{difference ?? IMPORT.exact}</Text>
          </div>
        );
      })}
    </section>
  );
}
