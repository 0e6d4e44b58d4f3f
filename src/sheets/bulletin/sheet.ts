import type { Bulletin, BulletinBlock, BulletinKind } from '../../domain/model/bulletin';
import type { SheetSpec, SpecCell } from '../spec';
import { BULLETIN_SHEET } from '../wording.zh-CN';
import { staleFormula } from './formulas';
import { ownGrid, SHARED_GRID } from './layout';
import type { PageGrid } from './layout';
import { INDENT, Page } from './page';

function subtitle(bulletin: Bulletin): string {
  const number = bulletin.number === null ? null : BULLETIN_SHEET.number(bulletin.number);
  return [number, bulletin.issuer, bulletin.issuedOn].filter((part) => part).join(INDENT);
}

/** Counted in 报送情况, which has every period; 任务台账 shows one only. */
const OF_SUBMISSIONS: ReadonlySet<BulletinKind> = new Set(['submissions', 'plan-submissions']);

/** 任务台账 shows one period; what was counted in 报送情况 names its own. */
function staleCell(bulletin: Bulletin): SpecCell {
  const period = OF_SUBMISSIONS.has(bulletin.kind) ? null : bulletin.period;
  const formula = staleFormula(bulletin.basis, period, BULLETIN_SHEET.stale);
  return formula === null ? null : { formula, value: '' };
}

function mainSheet(bulletin: Bulletin): SheetSpec {
  const page = new Page();
  page.line(bulletin.title, 'title', 34);
  page.line(subtitle(bulletin), 'subtitle', 18);
  page.line(staleCell(bulletin), 'stale', 16);
  for (const block of bulletin.blocks) page.draw(block);
  bulletin.attachments.forEach(({ title }, index) => {
    if (index === 0) page.line(BULLETIN_SHEET.attachments, 'label', 20);
    page.line(`${INDENT}${BULLETIN_SHEET.attachmentNumber(index + 1)}${INDENT}${title}`, 'label', 18);
  });
  return page.spec(bulletin.name, bulletin.kind, bulletin.blocks.at(-1)?.kind === 'table');
}

/** An attachment's only table gets columns of its own; texts of other sheets share theirs. */
function gridFor(blocks: readonly BulletinBlock[]): PageGrid {
  const [table, ...others] = blocks.filter((block) => block.kind === 'table');
  return table && others.length === 0 ? ownGrid(table.columns.map(({ width }) => width)) : SHARED_GRID;
}

/**
 * A bulletin as sheets: the main text with its tables, then one sheet per attachment, each with its header
 * repeated in print. Figures are formulas over the ledger tables, with the domain's values kept in the cells.
 */
export function bulletinSheets(bulletin: Bulletin): SheetSpec[] {
  const attachments = bulletin.attachments.map((attachment, index) => {
    const page = new Page(gridFor(attachment.blocks));
    page.line(BULLETIN_SHEET.attachmentNumber(index + 1), 'label', 18);
    page.line(attachment.title, 'title', 30);
    page.line(staleCell(bulletin), 'stale', 16);
    for (const block of attachment.blocks) page.draw(block, attachment.title);
    return page.spec(BULLETIN_SHEET.attachmentName(bulletin.name, index + 1), bulletin.kind, true);
  });
  return [mainSheet(bulletin), ...attachments];
}
