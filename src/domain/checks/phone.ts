const SEPARATORS = /[、，,；;/\\|]|\s{2,}|或/;
const EXTENSION = /(?:转|分机|ext\.?|x|\*|#)\s*\d{1,6}$/i;
const LANDLINE = /^(?:\+?86)?(?:0\d{2,3})?[2-9]\d{6,7}(?:-\d{1,6})?$/;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const SERVICE_NUMBER = /^[48]00\d{7}$/;

function isOneNumber(text: string): boolean {
  const bare = text.replace(EXTENSION, '').replace(/[^\d+-]/g, '');
  const digits = bare.replace(/-/g, '');
  if (MOBILE.test(digits) || SERVICE_NUMBER.test(digits) || LANDLINE.test(digits)) return true;
  return LANDLINE.test(bare.replace(/^(\+?86)?-?(0\d{2,3})-?/, '$2'));
}

/**
 * True when a 联系电话 has at least one number that can be dialled: 7 or 8 digits with or without area code and
 * extension, a mobile number, or a 400 number; several may stand side by side. Short internal numbers are not.
 */
export function isPhone(text: string): boolean {
  return text.normalize('NFKC').split(SEPARATORS).some(isOneNumber);
}
