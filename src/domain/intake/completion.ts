import { comparable } from '../text';

const YES = /^(?:是|√|✓|✔|☑|已完成|完成|已|达标|已达到|达到|Y|YES|对)$/i;
const NO = /^(?:否|×|✗|✕|✘|X|未完成|未|没有|没有完成|不是|未达标|未达到|N|NO|错)$/i;

/** 是（已完成）, 否（正在办理）: the answer with a remark that does not take it back. */
const WITH_REMARK = /^([是否√×])[（(]([^（()）]*)[)）]$/;
const TAKES_BACK = /未|没|不|否|部分|基本|除|待/;

/** 是否完成: true for 是 or √, false for 否 or ×, null for anything else (基本完成, blank). */
export function readCompletion(text: string): boolean | null {
  const word = comparable(text).replace(/[。.、,，!！]+$/, '');
  const [, answer, remark] = WITH_REMARK.exec(word) ?? [null, word, ''];
  if (YES.test(answer ?? '')) return TAKES_BACK.test(remark ?? '') ? null : true;
  return NO.test(answer ?? '') ? false : null;
}
