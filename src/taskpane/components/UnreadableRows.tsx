import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { cellAddress } from '../../domain/model/grid';
import { selectCell } from '../../excel';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

/** Ledger rows people edited so that they cannot be read: named, with a way to the first of them. */
export function UnreadableRows() {
  const { unreadable } = useSession();
  const [first] = unreadable;
  if (!first) return null;
  const cell = cellAddress(first.sheetRow, 0);
  const where = (
    <Link as="button" onClick={() => void selectCell({ sheet: first.sheet, cell })}>
      {first.sheet} {cell}
    </Link>
  );
  const [before, after] = PANE.unreadableRows(unreadable.length, '\n').split('\n');
  return (
    <MessageBar intent="warning" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        {before}
        {where}
        {after}
      </MessageBarBody>
    </MessageBar>
  );
}
