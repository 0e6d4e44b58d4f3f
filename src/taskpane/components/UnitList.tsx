import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PANE } from '../wording.zh-CN';

const SHOWN_AT_FIRST = 40;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3 },
  urgent: { color: tokens.colorPaletteRedForeground1 },
  actions: { display: 'flex', gap: '4px', flexShrink: 0 },
  more: { alignSelf: 'flex-start', marginLeft: '-8px' },
});

export interface UnitLine {
  readonly unit: string;
  readonly note: string;
  readonly urgent: boolean;
  readonly actions: ReactNode;
}

/** Units with a note and what can be done for each; long lists are shown in parts. */
export function UnitList({ lines }: { readonly lines: readonly UnitLine[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, shown).map(({ unit, note, urgent, actions }) => (
          <li key={unit} className={styles.item} data-unit={unit}>
            <span className={styles.words}>
              <Text>{unit}</Text>
              <Text size={200} className={urgent ? styles.urgent : styles.note}>
                {note}
              </Text>
            </span>
            <span className={styles.actions}>{actions}</span>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.more}
          onClick={() => setShown(shown + SHOWN_AT_FIRST)}
        >
          {PANE.more(Math.min(SHOWN_AT_FIRST, lines.length - shown), '家')}
        </Button>
      )}
    </>
  );
}

/** A small button at the end of a unit's line, named for the unit it acts on. */
export function LineButton(props: {
  readonly text: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      size="small"
      style={{ minWidth: 'auto' }}
      aria-label={props.label}
      disabledFocusable={props.disabled ?? false}
      onClick={props.onClick}
    >
      {props.text}
    </Button>
  );
}
