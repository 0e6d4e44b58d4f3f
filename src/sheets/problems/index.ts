export { meetingOrder, problemTrackingSheet } from './problemTrackingSheet';
