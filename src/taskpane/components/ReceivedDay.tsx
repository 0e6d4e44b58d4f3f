import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../domain/model/period';
import { COLLECT } from '../wording.zh-CN';

const useStyles = makeStyles({
  button: { minWidth: 'auto', height: '16px', flexShrink: 0, whiteSpace: 'nowrap', padding: 0 },
  input: { width: '130px', flexShrink: 0 },
});

/** The day a file arrived: shown, and entered where it is pressed. Enter and leaving the field keep it. */
export function ReceivedDay(props: {
  readonly path: string;
  readonly day: IsoDate | null;
  readonly onChange: (day: IsoDate | null) => void;
}) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { path, day, onChange } = props;
  if (!editing) {
    return (
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        aria-label={COLLECT.receivedOf(path)}
        onClick={() => setEditing(true)}
      >
        {day === null ? COLLECT.enterReceived : COLLECT.received(day)}
      </Button>
    );
  }
  const keep = (text: string) => {
    setEditing(false);
    const entered = text === '' ? null : text;
    if (entered !== day) onChange(entered);
  };
  return (
    <Input
      type="date"
      size="small"
      autoFocus
      className={styles.input}
      aria-label={COLLECT.receivedOf(path)}
      defaultValue={day ?? ''}
      onBlur={(event) => keep(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setEditing(false);
      }}
    />
  );
}
