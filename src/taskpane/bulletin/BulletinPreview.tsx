import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { previewText } from '../../domain/outputs/bulletin';
import type { Bulletin } from '../../domain/model/bulletin';
import { LineButton } from '../components/UnitList';
import { previewParts, type PreviewPart } from './previewParts';
import { BULLETIN, PREVIEW_WORDS } from './wording.zh-CN';

/** Rows of a table the preview shows; the sheet has them all. */
const ROWS_SHOWN = 12;

const useStyles = makeStyles({
  panel: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-end' },
  paper: {
    boxSizing: 'border-box',
    width: '100%',
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: '1.7',
  },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  scroll: { overflowX: 'auto', margin: '2px 0 8px' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '2px 6px',
      minWidth: '2.5em',
      maxWidth: '16em',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& th': {
      backgroundColor: tokens.colorNeutralBackground4,
      fontWeight: tokens.fontWeightSemibold,
      whiteSpace: 'nowrap',
    },
  },
});

export interface BulletinPreviewProps {
  readonly bulletins: readonly Bulletin[];
  readonly onCopy: (text: string) => void;
}

/** The text of each bulletin as it would be built now, each in an area that opens. */
export function BulletinPreview({ bulletins, onCopy }: BulletinPreviewProps) {
  const [open, setOpen] = useState<readonly unknown[]>([]);
  if (bulletins.length === 0) return null;
  return (
    <section aria-label={PREVIEW_WORDS.heading}>
      <Text weight="semibold">{PREVIEW_WORDS.heading}</Text>
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_, data) => setOpen(data.openItems)}>
        {bulletins.map((bulletin) => (
          <AccordionItem key={bulletin.kind} value={bulletin.kind}>
            <AccordionHeader size="small">{BULLETIN.kinds[bulletin.kind]}</AccordionHeader>
            {open.includes(bulletin.kind) && <Paper bulletin={bulletin} onCopy={onCopy} />}
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function Paper({
  bulletin,
  onCopy,
}: {
  readonly bulletin: Bulletin;
  readonly onCopy: (text: string) => void;
}) {
  const styles = useStyles();
  const text = useMemo(() => previewText(bulletin), [bulletin]);
  return (
    <AccordionPanel className={styles.panel}>
      <div className={styles.paper} tabIndex={0} data-preview={bulletin.kind}>
        {previewParts(text).map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </div>
      <LineButton
        text={PREVIEW_WORDS.copy}
        label={PREVIEW_WORDS.copyOf(BULLETIN.kinds[bulletin.kind])}
        onClick={() => onCopy(text)}
      />
    </AccordionPanel>
  );
}

function Part({ part }: { readonly part: PreviewPart }) {
  const styles = useStyles();
  if (part.kind === 'words') return <p className={styles.words}>{part.text}</p>;
  const [head = [], ...rows] = part.rows;
  const left = rows.length - ROWS_SHOWN;
  return (
    <>
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index}>{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS_SHOWN).map((row, line) => (
              <tr key={line}>
                {row.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <Text size={200}>{PREVIEW_WORDS.moreRows(left)}</Text>}
    </>
  );
}
