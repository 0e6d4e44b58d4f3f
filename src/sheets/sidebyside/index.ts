export { sideBySideSheet } from './sideBySideSheet';
export { hintText, ROLE_LABELS, runTexts, SIDE_BY_SIDE_SHEET_NAME } from './wording.zh-CN';
