import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  bar: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 14px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    flexShrink: 0,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minHeight: '24px' },
});

/** What is under way, how far it is, and a way to stop it (also Escape). Nothing while idle. */
export function BusyBar() {
  const styles = useStyles();
  const { busy, cancel } = useSession();
  const cancellable = busy?.cancellable ?? false;
  useEffect(() => {
    if (!cancellable) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // office.js would take the keyboard out of the pane
      event.stopPropagation();
      cancel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [cancellable, cancel]);
  if (!busy) return null;

  const stop = () => {
    cancel();
    // the button is about to go; the page keeps the keyboard
    document.getElementById('page')?.focus();
  };
  return (
    <div className={styles.bar} data-testid="busy">
      <div className={styles.line}>
        <Text size={200} className={styles.label} title={busy.label}>
          {busy.total > 0 ? busy.label : PANE.busy(busy.label)}
        </Text>
        {busy.cancellable && (
          <Button size="small" onClick={stop}>
            {PANE.cancel}
          </Button>
        )}
      </div>
      {busy.total > 0 ? (
        <ProgressBar aria-label={busy.label} value={busy.done} max={busy.total} />
      ) : (
        <ProgressBar aria-label={busy.label} />
      )}
    </div>
  );
}
