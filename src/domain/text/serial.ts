import { chineseNumeralValue } from './numerals';
import { comparable } from './clean';

/** 序号 as written, taken apart: 27, 27-1, 主-27, （1）, 一、. */
export interface Serial {
  readonly written: string;
  /** The notice's own number; null when there is none in it. */
  readonly no: number | null;
  /** 主 or 民 when the writer says which attachment. */
  readonly prefix: string | null;
}

/** Takes a serial number apart. Never throws. */
export function readSerial(text: string): Serial {
  const written = comparable(text);
  const bare = written.replace(/^[([【第No.]+|[)\]】.、号项条]+$/gi, '');
  const match = /^([主民])?[-—–.]?(\d{1,5})(?:\.0+)?(?:[-—–.](\d{1,3}))?$/.exec(bare);
  if (match !== null) return { written, no: Number(match[2]), prefix: match[1] ?? null };
  const circled = /^[①-⑳]$/.test(text.trim()) ? text.trim().charCodeAt(0) - 0x2460 + 1 : null;
  const chinese = /^[一二三四五六七八九十百]+$/.test(bare) ? chineseNumeralValue(bare) : null;
  return { written, no: circled ?? chinese, prefix: null };
}
