import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FINDINGS } from '../wording.zh-CN';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '6px', alignItems: 'center' },
  input: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 'auto' },
});

/** Asks for the reason of setting findings aside; Enter confirms, Escape takes back. */
export function ReasonForm(props: {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') props.onConfirm(reason);
      }}
    >
      <Input
        className={styles.input}
        size="small"
        autoFocus
        value={text}
        placeholder={FINDINGS.ignoreReason}
        aria-label={FINDINGS.ignoreReason}
        onChange={(_, data) => setText(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onCancel();
        }}
      />
      <Button
        type="submit"
        size="small"
        appearance="primary"
        className={styles.button}
        disabled={reason === ''}
      >
        {FINDINGS.ignoreConfirm}
      </Button>
      <Button size="small" className={styles.button} onClick={props.onCancel}>
        {FINDINGS.ignoreCancel}
      </Button>
    </form>
  );
}
