import type { BulletinBlock, BulletinTable, OfficialDocument } from '../../model/bulletin';
import type { ReturnSlip } from './model';
import type { SlipFile } from './model';
import {
  SLIP_COLUMNS,
  SLIP_REPLY_LINE,
  SLIP_REQUESTS,
  slipDueNote,
  slipFileHeading,
  slipIntroduction,
  slipTitle,
  taskText,
} from './wording.zh-CN';

/** A 退回单 as an official document, to be written as a Word file. */
export function slipDocument(slip: ReturnSlip): OfficialDocument {
  const note = slipDueNote(slip);
  const blocks: BulletinBlock[] = [
    { kind: 'paragraph', parts: [slipIntroduction(slip)] },
    ...slip.files.flatMap((file, index): BulletinBlock[] => [
      { kind: 'heading', level: 1, text: slipFileHeading(file, slip) },
      entryTable(file, firstNumber(slip, index)),
    ]),
    ...(note === null ? [] : [{ kind: 'note', text: note } as const]),
    { kind: 'note', text: SLIP_REPLY_LINE },
  ];
  const { unit, issuer, issuedOn } = slip;
  return {
    title: slipTitle(slip),
    number: null,
    addressee: unit,
    issuer,
    issuedOn,
    blocks,
    attachments: [],
  };
}

/** Entries are numbered through the whole slip. */
export function firstNumber({ files }: ReturnSlip, index: number): number {
  return files.slice(0, index).reduce((number, { entries }) => number + entries.length, 1);
}

function entryTable({ entries }: SlipFile, first: number): BulletinTable {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: SLIP_COLUMNS.number, width: 8, align: 'center' },
      { title: SLIP_COLUMNS.taskAndPlace, width: 13, align: 'center' },
      { title: SLIP_COLUMNS.quote, width: 27, align: 'left' },
      { title: SLIP_COLUMNS.matterAndExpected, width: 36, align: 'left' },
      { title: SLIP_COLUMNS.reply, width: 18, align: 'left' },
    ],
    rows: entries.map(({ request, task, place, quote, matter, expected }, index) => [
      first + index,
      task === null ? place : `${taskText(task)}\n${place}`,
      quote,
      `【${SLIP_REQUESTS[request]}】${matter}${expected}`,
      '',
    ]),
  };
}
