import { dayText } from '../../domain/model/labels.zh-CN';
import { monthOf } from '../../domain/model/period';
import {
  firstNumber,
  SLIP_COLUMNS,
  SLIP_REPLY_LINE,
  SLIP_REQUESTS,
  slipDueNote,
  slipFileHeading,
  slipIntroduction,
  slipKind,
  slipTitle,
  taskText,
  type ReturnSlip,
  type SlipEntry,
} from '../../domain/outputs/slips';
import { FormPage, type FormCell } from '../form/formPage';
import { sheetNameOf } from '../form/sheetName';
import type { SheetSpec } from '../spec';
import { SLIP_SHEET } from './wording.zh-CN';

/** Number, task, place, quote, matter, what to do, reply: a portrait A4 page. */
const WIDTHS = [5, 8, 9, 20, 25, 22, 18];

const INDENT = '　　';

function entryRow({ task, place, quote, request, matter, expected }: SlipEntry, number: number): FormCell[] {
  return [
    { cell: number, style: 'figure' },
    { cell: taskText(task), style: 'textCentered' },
    { cell: place, style: 'textCentered' },
    { cell: quote, style: 'text' },
    { cell: `【${SLIP_REQUESTS[request]}】${matter}`, style: 'text' },
    { cell: expected, style: 'text' },
    { cell: null, style: 'input' },
  ];
}

/** A 退回单 as a sheet to print or to send: the reply column is left blank for the unit. */
export function returnSlipSheet(slip: ReturnSlip): SheetSpec {
  const page = new FormPage(WIDTHS);
  page.line(slipTitle(slip), 'title', 34);
  page.line(SLIP_SHEET.addressee(slip.unit), 'paragraph', 24);
  page.line(INDENT + slipIntroduction(slip), 'paragraph', 40);
  page.gap();
  page.header(
    [
      SLIP_COLUMNS.number,
      SLIP_COLUMNS.task,
      SLIP_COLUMNS.place,
      SLIP_COLUMNS.quote,
      SLIP_COLUMNS.matter,
      SLIP_COLUMNS.expected,
      SLIP_COLUMNS.reply,
    ].map((title) => ({ cell: title, style: 'header' })),
  );
  slip.files.forEach((file, index) => {
    page.row([{ cell: slipFileHeading(file, slip), style: 'group', span: WIDTHS.length }]);
    const first = firstNumber(slip, index);
    file.entries.forEach((entry, offset) => page.row(entryRow(entry, first + offset), 30));
  });
  page.gap();
  const note = slipDueNote(slip);
  if (note !== null) page.line(note, 'footnote');
  page.line(SLIP_REPLY_LINE, 'label', 28);
  page.line(SLIP_SHEET.issued(slip.issuer, dayText(slip.issuedOn)), 'signature', 24);
  const month = slip.period === null ? SLIP_SHEET.plan : SLIP_SHEET.month(monthOf(slip.period));
  return page.spec({
    name: sheetNameOf(`${slipKind(slip)}-${slip.unit}`, month),
    mark: 'return-slip',
    orientation: 'portrait',
    tabColor: '#C00000',
  });
}
