export { returnSlips } from './returnSlips';
export type { ReturnSlip, SlipEntry, SlipFile, SlipInput, SlipRequest } from './returnSlips';
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
