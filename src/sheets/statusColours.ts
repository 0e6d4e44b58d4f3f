import { PROGRESS_LABELS, TIMELINESS_LABELS } from '../domain/model/labels.zh-CN';

/** A word in a cell, the fill and the font colour it gets. Light fills, told apart in grey print by their words. */
export type WordColour = readonly [word: string, fill: string, color: string];

export const PROGRESS_WORDS: readonly WordColour[] = [
  [PROGRESS_LABELS.completed, '#C6E0B4', '#1E4620'],
  [PROGRESS_LABELS.behind, '#FFE699', '#7F4F00'],
  [PROGRESS_LABELS['far-behind'], '#F4B183', '#7A1F00'],
  [PROGRESS_LABELS.doubtful, '#D9D2E9', '#3B2A6B'],
  [PROGRESS_LABELS['not-reported'], '#D0CECE', '#1F1F1F'],
];

export const TIMELINESS_WORDS: readonly WordColour[] = [
  [TIMELINESS_LABELS.yellow, '#FFE699', '#7F4F00'],
  [TIMELINESS_LABELS.red, '#F4B183', '#7A1F00'],
];
