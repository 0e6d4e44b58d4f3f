export { returnSlips } from './returnSlips';
export type { SlipInput } from './returnSlips';
export type { ReturnSlip } from './model';
export type { SlipFile } from './model';
export type { SlipEntry } from './model';
export type { SlipRequest } from './model';
export { firstNumber, slipDocument } from './slipDocument';
export {
  SLIP_COLUMNS,
  SLIP_REPLY_LINE,
  SLIP_REQUESTS,
  questionOf,
  slipDueNote,
  slipFileHeading,
  slipIntroduction,
  slipKind,
  slipName,
  slipTitle,
  taskText,
} from './wording.zh-CN';
