import { Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { selectCell } from '../../excel';
import { rejectionMessage } from '../../sheets/wording.zh-CN';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', lineHeight: '1.6', paddingBlock: '4px' },
  row: { display: 'block' },
});

/** Places named at once; the others follow as these are put right. */
const MOST_NAMED = 3;

const rowNumber = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0);

/** Ledger rows people edited so that they cannot be read: named one by one, with a way to each. */
export function UnreadableRows() {
  const styles = useStyles();
  const { unreadable } = useSession();
  if (unreadable.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {PANE.unreadableRows(unreadable.length)}
        {unreadable.slice(0, MOST_NAMED).map((row) => (
          <span key={`${row.sheet} ${row.cell}`} className={styles.row}>
            <Link as="button" onClick={() => void selectCell(row)}>
              {PANE.place(row.sheet, row.cell)}
            </Link>{' '}
            {rejectionMessage(row.sheet, rowNumber(row.cell), row)}
          </span>
        ))}
        {unreadable.length > MOST_NAMED && PANE.unreadableMore(unreadable.length)}
      </MessageBarBody>
    </MessageBar>
  );
}
