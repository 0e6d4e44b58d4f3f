/** Characters no line may begin with, and those none may end with. */
const NOT_FIRST = /^[的之、，。；：！？”’）》〉%％]/;
const NOT_LAST = /[“‘（《〈]$/;
/** Kept in one piece: quoted text, a year, a month, a quarter, set phrases of such titles. */
const WHOLE =
  /(?:民生实事|重点任务|整体工作|落实计划|(?:进展|推进|办结|报送)情况)|“[^”]{1,12}”|\d+年第[一二三四]季度|\d+年\d+月份?|\d+年|第[一二三四]季度|\d+月份?/g;

/** Width of a text in Chinese characters; Latin letters and digits take half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words between which a line may break, set phrases and quotations whole. */
function words(text: string): string[] {
  const cut = (part: string): string[] => [...segmenter.segment(part)].map(({ segment }) => segment);
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    pieces.push(...cut(text.slice(from, match.index)), match[0]);
    from = match.index + match[0].length;
  }
  pieces.push(...cut(text.slice(from)));
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
    return joined;
  }, []);
}

/** Cuts words wider than a line into characters: a line is never wider than it may be. */
function fitting(pieces: readonly string[], width: number): string[] {
  return pieces.flatMap((piece) => (widthOf(piece) <= width ? [piece] : [...piece]));
}

interface Way {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * A text broken between words into as few lines as its width needs, as equally long as the words allow: no line of one
 * or two characters, no word torn apart (GB/T 9704-2012, 7.3.1: complete in meaning, evenly set).
 * @param width characters a line takes
 */
export function balancedLines(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const pieces = fitting(words(text), width);
  const ideal = widthOf(text) / Math.ceil(widthOf(text) / width);
  const ways: (Way | null)[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= pieces.length; end++) ways.push(bestEnding(ways, pieces, end, width, ideal));
  const best = ways.at(-1);
  return best ? [...best.lines] : [text];
}

/** The cheapest way to set the first `end` words. */
function bestEnding(
  ways: readonly (Way | null)[],
  pieces: readonly string[],
  end: number,
  width: number,
  ideal: number,
): Way | null {
  let best: Way | null = null;
  for (let start = end - 1; start >= 0; start--) {
    const line = pieces.slice(start, end).join('');
    const length = widthOf(line);
    if (length > width) break;
    const before = ways[start];
    if (!before) continue;
    // A line more costs as much as being off by the whole width.
    const cost = before.cost + width * width + (length - ideal) ** 2;
    if (best === null || cost < best.cost) best = { cost, lines: [...before.lines, line] };
  }
  return best;
}
