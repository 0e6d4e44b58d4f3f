export { meetingOrder, problemTrackingSheet } from './problemTrackingSheet';
export { PROBLEM_STATES } from './wording.zh-CN';
