/** Where something went wrong, as far as it is known. */
export interface ProblemPlace {
  readonly sheet?: string;
  readonly table?: string;
  readonly cell?: string;
  /** A detail only the caller knows, already worded: a file name, a list of sheets. */
  readonly detail?: string;
}

/** What happened, and what to do next; the place is put in front by `problemMessage`. */
interface ProblemWords {
  readonly what: string;
  readonly next: string;
}

export const PROBLEM_WORDS = {
  'cell-editing': {
    what: '有单元格正在编辑，Excel 暂时不接受其他操作',
    next: '请按回车或 Esc 结束编辑，然后重试。',
  },
  'sheet-protected': { what: '工作表受保护，无法写入', next: '请在“审阅”中撤销工作表保护，然后重试。' },
  'workbook-protected': {
    what: '工作簿结构受保护，不能新增、删除或改名工作表',
    next: '请在“审阅”中撤销工作簿保护，然后重试。',
  },
  'access-denied': { what: '没有写入权限', next: '请确认工作簿不是只读，且工作表未受保护，然后重试。' },
  'item-not-found': {
    what: '要找的工作表、表格或单元格已不存在',
    next: '请确认它没有被删除或改名，然后重试。',
  },
  'name-taken': { what: '名称已被占用', next: '请将占用该名称的工作表或表格改名，然后重试。' },
  'table-name-taken': {
    what: '表格名称已被另一张工作表使用，为避免覆盖未作任何改动',
    next: '请在“表设计”中将该表格改名，然后重试。',
  },
  'rows-occupied': {
    what: '表格下方已有内容，没有位置写入新行，未作任何改动',
    next: '请将表格下方的内容移到别处，然后重试。',
  },
  'payload-too-large': {
    what: '内容过大，超出 Excel 一次能传送的量',
    next: '请减少一次处理的工作表或行数，然后重试。',
  },
  'too-many-cells': {
    what: '工作表已用区域过大，未读取',
    next: '请删除数据区以外的内容或格式，保存后重试。',
  },
  'invalid-sheet': {
    what: '要生成的工作表内容不符合 Excel 的限制，未作任何改动',
    next: '请将此提示告知维护人员。',
  },
  'not-supported': {
    what: '当前 Excel 版本不支持这一操作',
    next: '请升级到 Office LTSC 2021 或更高版本后重试。',
  },
  busy: { what: 'Excel 正忙，操作被中断', next: '请稍候重试。' },
  connection: { what: '与 Excel 的连接中断', next: '请检查网络并重新打开任务窗格后重试。' },
  'draw-incomplete': {
    what: '更新台账时中断，原内容已尽量恢复',
    next: '请核对工作表；如不完整，请按“撤销”或重新打开未保存的工作簿后重试。',
  },
  'state-unreadable': {
    what: '工作簿中保存的加载项数据无法读取，已原样保留',
    next: '请用较新版本的加载项打开；如确认不再需要，可重新导入后覆盖。',
  },
  'no-office': { what: '没有连接到 Excel', next: '请在 Excel 中打开本加载项。' },
  unknown: { what: 'Excel 返回了未预料的错误', next: '请重试；如仍出现，请将此提示告知维护人员。' },
} as const satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof PROBLEM_WORDS;

function placeWords(place: ProblemPlace): string {
  const parts = [
    place.sheet === undefined ? '' : `工作表“${place.sheet}”`,
    place.table === undefined ? '' : `表格“${place.table}”`,
    place.cell === undefined ? '' : `单元格 ${place.cell}`,
    place.detail ?? '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** One sentence for the user: where, what happened, what to do next. */
export function problemMessage(code: ProblemCode, place: ProblemPlace, hostCode: string | null): string {
  const { what, next } = PROBLEM_WORDS[code];
  const where = placeWords(place);
  const reference = code === 'unknown' && hostCode !== null ? `（代码 ${hostCode}）` : '';
  return `${where === '' ? '' : `${where}：`}${what}${reference}。${next}`;
}

/** Mark put behind the dated name of a sheet that was kept. */
export const KEPT_SUFFIX = '旧';
/** Stem of the names of sheets that exist only while drawing. */
export const STAGING_STEM = '生成中';
export const BACKUP_STEM = '备份中';
