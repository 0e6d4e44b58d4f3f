import { makeStyles, ToggleButton } from '@fluentui/react-components';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '6px', fontWeight: 'normal' },
});

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** Buttons that narrow a list to one kind, each with its count; pressing the pressed one shows all again. */
export function Chips<Value extends string>(props: {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value | null) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={props.label}>
      {props.chips.map(({ value, label, count }) => (
        <ToggleButton
          key={value}
          size="small"
          className={styles.chip}
          checked={props.value === value}
          onClick={() => props.onChoose(props.value === value ? null : value)}
        >
          {label} {count}
        </ToggleButton>
      ))}
    </div>
  );
}
