const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * A small Chinese numeral (一 … 九百九十九, or plain digits such as 二〇) as a number; null when it is not one.
 * Serves serial numbers, months and list markers; quantities have their own grammar in `targets`.
 */
export function readChineseNumeral(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百]+$/.test(text)) return null;
  if (!/[十百]/.test(text)) {
    return Number([...text].map((character) => DIGITS[character]).join(''));
  }
  const match =
    /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : (DIGITS[character] ?? 0);
  return (
    digit(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : digit(tens) * 10) + digit(ones)
  );
}
