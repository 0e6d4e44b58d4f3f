import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  bar: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    flexShrink: 0,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What is under way, how far it is, and a way to stop it. Nothing while idle. */
export function BusyBar() {
  const styles = useStyles();
  const { busy, cancel } = useSession();
  if (!busy) return null;
  return (
    <div className={styles.bar} role="status">
      <div className={styles.line}>
        <Text size={200} className={styles.label} title={busy.label}>
          {busy.total > 0 ? busy.label : PANE.busy(busy.label)}
        </Text>
        {busy.cancellable && (
          <Button size="small" onClick={cancel}>
            {PANE.cancel}
          </Button>
        )}
      </div>
      {busy.total > 0 ? <ProgressBar value={busy.done} max={busy.total} /> : <ProgressBar />}
    </div>
  );
}
