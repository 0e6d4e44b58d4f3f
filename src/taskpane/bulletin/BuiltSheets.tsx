import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { BuildRemark } from '../../app/buildRemark';
import { buildNoticeText } from '../../app/wording.zh-CN';
import { selectCell } from '../../excel';
import { LineButton } from '../components/UnitList';
import { useSession } from '../session';
import { BUILT } from './wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  note: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** Sheets that were drawn, and what was done about their names. */
export interface Built {
  /** Names as they are in the workbook. */
  readonly sheets: readonly string[];
  readonly notices: readonly BuildRemark[];
}

/** What was built under the names asked for, by the names the sheets really have. */
export function builtSheets(wanted: readonly string[], notices: readonly BuildRemark[]): Built {
  const taken = new Map(
    notices.flatMap((notice) =>
      notice.kind === 'name-taken' ? [[notice.wanted, notice.name] as const] : [],
    ),
  );
  return { sheets: wanted.map((name) => taken.get(name) ?? name), notices };
}

/** Goes to the top of a sheet; false when it is gone. */
export function openSheet(sheet: string): Promise<boolean> {
  return selectCell({ sheet, cell: 'A1' });
}

/** The sheets just built, each a press away. */
export function BuiltSheets({ built }: { readonly built: Built | null }) {
  const styles = useStyles();
  const { busy, run, say } = useSession();
  if (!built) return null;

  const open = (name: string) =>
    void run(BUILT.opening, async () => {
      if (!(await openSheet(name))) say({ intent: 'warning', text: BUILT.gone(name) });
    });

  return (
    <section className={styles.section} aria-label={BUILT.heading}>
      <Text weight="semibold">{BUILT.heading}</Text>
      {built.sheets.map((name) => (
        <div key={name} className={styles.line} data-built={name}>
          <Text className={styles.name}>{name}</Text>
          <LineButton
            text={BUILT.open}
            label={BUILT.openOf(name)}
            disabled={busy !== null}
            onClick={() => open(name)}
          />
        </div>
      ))}
      {built.notices.map((notice) => (
        <MessageBar key={buildNoticeText(notice)} layout="multiline">
          <MessageBarBody className={styles.note}>{buildNoticeText(notice)}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}
