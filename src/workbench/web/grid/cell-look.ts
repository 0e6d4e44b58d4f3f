import type { Alignment, Border, Cell, CellStyle, Color, Edge, Font, Run } from '../../host/store/cell';
import { fontPixels } from './measure';

/** The Office theme's colours, by the index files refer to. */
const THEME = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
];
const FALLBACK_FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
const EDGES: readonly Edge[] = ['top', 'left', 'bottom', 'right'];
const WIDTHS: Readonly<Record<string, string>> = { medium: '2px', thick: '3px', double: '3px' };
const DASHES: Readonly<Record<string, string>> = {
  dashed: 'dashed',
  dotted: 'dotted',
  hair: 'dotted',
  double: 'double',
};
const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};
const VERTICAL: Readonly<Record<string, string>> = { top: 'flex-start', middle: 'center', center: 'center' };

type Declarations = Record<string, string>;

/** A file's colour as CSS; undefined when it names none. */
export function cssColor(color: Color | undefined): string | undefined {
  if (color?.argb !== undefined && color.argb.length >= 6) return `#${color.argb.slice(-6)}`;
  return color?.theme === undefined ? undefined : THEME[color.theme];
}

/** CSS of a cell's own look. */
export function cellDeclarations(style: CellStyle, value: Cell['value']): Declarations {
  const fill = style.fill?.pattern === 'none' ? undefined : cssColor(style.fill?.fgColor);
  return {
    ...(fill === undefined ? {} : { background: fill }),
    ...fontDeclarations(style.font),
    ...alignmentDeclarations(style.alignment, value),
    ...borderDeclarations(style.border),
  };
}

function fontDeclarations(font: Font | undefined): Declarations {
  const color = cssColor(font?.color);
  const decoration = [font?.underline ? 'underline' : '', font?.strike ? 'line-through' : '']
    .join(' ')
    .trim();
  return {
    'font-size': `${fontPixels(font).toFixed(1)}px`,
    'font-family':
      font?.name === undefined ? FALLBACK_FONTS : `'${font.name.replace(/['\\]/g, '')}',${FALLBACK_FONTS}`,
    ...(font?.bold ? { 'font-weight': '700' } : {}),
    ...(font?.italic ? { 'font-style': 'italic' } : {}),
    ...(decoration === '' ? {} : { 'text-decoration': decoration }),
    ...(color === undefined ? {} : { color }),
  };
}

/** Numbers lie right, errors and TRUE/FALSE in the middle, text left, unless the style says otherwise. */
function alignmentDeclarations(alignment: Alignment | undefined, value: Cell['value']): Declarations {
  const natural =
    typeof value === 'number' ? 'right' : typeof value === 'string' || value === null ? 'left' : 'center';
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''] ?? natural;
  return {
    'text-align': horizontal,
    'align-items': VERTICAL[alignment?.vertical ?? ''] ?? 'flex-end',
    'white-space': alignment?.wrapText ? 'pre-wrap' : 'pre',
    ...(alignment?.wrapText ? { 'overflow-wrap': 'anywhere' } : {}),
    ...(alignment?.indent
      ? { [`padding-${horizontal === 'right' ? 'right' : 'left'}`]: `${3 + alignment.indent * 9}px` }
      : {}),
  };
}

function borderDeclarations(border: CellStyle['border']): Declarations {
  const lines: Declarations = {};
  for (const edge of EDGES) {
    const line: Border | undefined = border?.[edge];
    if (line?.style === undefined || line.style === 'none') continue;
    lines[`border-${edge}`] =
      `${WIDTHS[line.style] ?? '1px'} ${DASHES[line.style] ?? 'solid'} ${cssColor(line.color) ?? '#000000'}`;
  }
  return lines;
}

export function toCss(declarations: Declarations): string {
  return Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** The stretches of a rich text as elements, each with its own font. */
export function runElements(runs: readonly Run[], base: Font | undefined): HTMLElement[] {
  return runs.map((run) => {
    const part = document.createElement('span');
    part.textContent = run.text;
    part.style.cssText = toCss(fontDeclarations({ ...base, ...run.font }));
    if (run.font?.bold !== true) part.style.fontWeight = '400';
    return part;
  });
}
