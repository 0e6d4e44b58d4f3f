import { parseDate } from '../calendar';
import type { IsoDate } from '../model/period';
import { comparable } from '../text';
import type { Recognised } from './recognise';

/** 于2月23日前报…, 请于2022年3月1日（周二）下班前将…报送. */
const DUE =
  /(?:于|在)?((?:20\d{2}年)?\d{1,2}月\d{1,2}日)(?:\([^()]{0,8}\))?(?:\d{1,2}[::时点]?\d{0,2})?(?:下班|中午|上午|下午)?(?:之?前|以前)/g;

/** The year of the notice: its attachments' titles first, then its own text. */
export function noticeYear(attachments: readonly Recognised[], text: string): number | null {
  for (const kind of ['main', 'livelihood', 'plan', 'report'] as const) {
    const year = attachments.find((attachment) => attachment.kind === kind && attachment.year !== null)?.year;
    if (year !== undefined && year !== null) return year;
  }
  const match = /(20\d{2})年/.exec(comparable(text));
  return match === null ? null : Number(match[1]);
}

/**
 * The day plans (附件3) are due: the date with 前 nearest after the plan table is spoken of, else the only such date.
 * Null when the text names none or several and none beside the plan.
 */
export function planDueOn(text: string, year: number | null): IsoDate | null {
  const plain = comparable(text);
  const dates = [...plain.matchAll(DUE)];
  const nearPlan = dates.filter((match) => {
    const around = plain.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
    return /计划表|附件3|落实计划|推进计划|报.{0,6}督查/.test(around);
  });
  const chosen = nearPlan[0] ?? (dates.length === 1 ? dates[0] : undefined);
  const date = chosen?.[1];
  return date === undefined ? null : parseDate(date, year ?? undefined);
}
