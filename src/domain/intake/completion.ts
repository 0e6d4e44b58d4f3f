import { comparable } from '../text';

const YES = /^(?:是|√|✓|✔|☑|已完成|完成|已|达标|已达到|达到|Y|YES|对)$/i;
const NO = /^(?:否|×|✗|✕|✘|X|未完成|未|没有|没有完成|不是|未达标|未达到|N|NO|错)$/i;

/** 是否完成: true for 是 or √, false for 否 or ×, null for anything else (基本完成, blank). */
export function readCompletion(text: string): boolean | null {
  const word = comparable(text).replace(/[。.、,，!！]+$/, '');
  if (YES.test(word)) return true;
  return NO.test(word) ? false : null;
}
