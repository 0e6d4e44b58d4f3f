export { areComparable, areInterchangeable, convert, isCountedInWholes } from './measures';
