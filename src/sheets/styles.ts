import type { StyleName } from './spec';

/** How one named style looks; both renderers draw exactly this. Colours are `#RRGGBB`. */
export interface SpecLook {
  readonly font: {
    /** A family every Chinese Excel has; WPS and LibreOffice fall back to a sibling. */
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly color: string;
  };
  readonly fill: string | null;
  /** Colour of a thin line on all four sides; null for none. */
  readonly border: string | null;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** Characters of indent from the left. */
  readonly indent: number;
  /** Excel number format; `@` keeps what people type (27-1, 2021-06) as text, `General` lets formulas live. */
  readonly numberFormat: string;
  /** Locked once the sheet is protected. */
  readonly locked: boolean;
}

const SONG = '宋体';
const HEI = '黑体';
const FANG = '仿宋';

const INK = '#1F1F1F';
const GREY_INK = '#595959';
const LINE = '#A6A6A6';
const HEADER_FILL = '#DCE6F1';
const COMPUTED_FILL = '#F2F2F2';
const INPUT_FILL = '#FFFBE6';

const TEXT: SpecLook = {
  font: { name: SONG, size: 10, bold: false, color: INK },
  fill: null,
  border: LINE,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  indent: 0,
  numberFormat: '@',
  locked: false,
};

const COMPUTED: SpecLook = { ...TEXT, fill: COMPUTED_FILL, locked: true };

const FREE: SpecLook = { ...TEXT, border: null, numberFormat: 'General', locked: true };

/** The looks of every style a SheetSpec may name. */
export const STYLES: Readonly<Record<StyleName, SpecLook>> = {
  title: { ...FREE, font: { name: HEI, size: 18, bold: false, color: INK }, horizontal: 'center' },
  ledgerTitle: { ...FREE, font: { name: HEI, size: 14, bold: false, color: INK }, wrap: false },
  subtitle: { ...FREE, font: { name: SONG, size: 11, bold: false, color: GREY_INK }, horizontal: 'center' },
  note: { ...FREE, font: { name: SONG, size: 9, bold: false, color: GREY_INK }, wrap: false },
  footnote: { ...FREE, font: { name: SONG, size: 9, bold: false, color: GREY_INK } },
  caption: { ...FREE, font: { name: HEI, size: 11, bold: false, color: INK }, horizontal: 'center' },
  stale: { ...FREE, font: { name: SONG, size: 10, bold: true, color: '#C00000' } },
  header: {
    ...TEXT,
    font: { name: HEI, size: 10, bold: false, color: INK },
    fill: HEADER_FILL,
    horizontal: 'center',
    locked: true,
  },
  text: TEXT,
  textCentered: { ...TEXT, horizontal: 'center' },
  number: { ...TEXT, horizontal: 'right', numberFormat: 'General' },
  percent: { ...TEXT, horizontal: 'center', numberFormat: '0.0%' },
  date: { ...TEXT, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  computed: COMPUTED,
  computedCentered: { ...COMPUTED, horizontal: 'center' },
  computedNumber: { ...COMPUTED, horizontal: 'right', numberFormat: 'General' },
  input: { ...TEXT, fill: INPUT_FILL },
  inputCentered: { ...TEXT, fill: INPUT_FILL, horizontal: 'center' },
  inputDate: { ...TEXT, fill: INPUT_FILL, horizontal: 'center', numberFormat: 'yyyy"年"m"月"d"日"' },
  given: { ...TEXT, locked: true },
  givenCentered: { ...TEXT, horizontal: 'center', locked: true },
  formLine: { ...FREE, font: { name: SONG, size: 11, bold: false, color: INK }, wrap: false },
  formLabel: {
    ...FREE,
    font: { name: SONG, size: 11, bold: false, color: INK },
    horizontal: 'right',
    wrap: false,
  },
  setting: { ...TEXT, fill: INPUT_FILL, horizontal: 'center', numberFormat: 'General' },
  total: {
    ...TEXT,
    font: { name: HEI, size: 10, bold: false, color: INK },
    fill: COMPUTED_FILL,
    horizontal: 'center',
    numberFormat: 'General',
    locked: true,
  },
  totalPercent: {
    ...TEXT,
    font: { name: HEI, size: 10, bold: false, color: INK },
    fill: COMPUTED_FILL,
    horizontal: 'center',
    numberFormat: '0.0%',
    locked: true,
  },
  label: { ...TEXT, border: null, font: { name: HEI, size: 11, bold: false, color: INK }, locked: true },
  paragraph: { ...FREE, font: { name: FANG, size: 13, bold: false, color: INK } },
  heading: { ...FREE, font: { name: HEI, size: 14, bold: false, color: INK } },
  subheading: { ...FREE, font: { name: HEI, size: 11, bold: false, color: INK } },
  figure: { ...TEXT, horizontal: 'center', numberFormat: 'General' },
  headline: {
    ...TEXT,
    font: { name: HEI, size: 20, bold: false, color: INK },
    horizontal: 'center',
    numberFormat: 'General',
    locked: true,
  },
  headlinePercent: {
    ...TEXT,
    font: { name: HEI, size: 16, bold: false, color: INK },
    horizontal: 'center',
    numberFormat: '0.0%',
    locked: true,
  },
  group: {
    ...TEXT,
    font: { name: HEI, size: 10, bold: false, color: INK },
    fill: COMPUTED_FILL,
    locked: true,
  },
  signature: { ...FREE, font: { name: FANG, size: 13, bold: false, color: INK }, horizontal: 'right' },
  system: { ...TEXT, border: null, wrap: false, locked: true },
  link: {
    ...TEXT,
    font: { name: SONG, size: 10, bold: false, color: '#0563C1' },
    horizontal: 'center',
    numberFormat: 'General',
  },
};
