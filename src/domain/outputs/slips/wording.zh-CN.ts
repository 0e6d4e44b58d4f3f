import { findingAdvice, findingMessage, periodText } from '../../findings';
import type { Finding, FindingCode, FindingDetails } from '../../model/finding';
import { dayText } from '../../model/labels.zh-CN';
import type { Period } from '../../model/period';
import type { SubmissionKind } from '../../model/submission';
import type { CellReference } from '../../model/task';
import type { ReturnSlip } from './model';
import type { SlipFile } from './model';
import type { SlipRequest } from './model';

/** Every sentence of a 退回单, in one place. */

const QUOTE_LENGTH = 160;
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const SLIP_COLUMNS = {
  number: '序号',
  task: '任务编号',
  taskAndPlace: '任务位置',
  place: '位置',
  quote: '填报原文',
  matter: '核查情况',
  expected: '处理要求',
  matterAndExpected: '核查情况及处理要求',
  reply: '更正说明',
} as const;

export const SLIP_REQUESTS: Readonly<Record<SlipRequest, string>> = { correct: '请更正', verify: '请核实' };

export const SLIP_REPLY_LINE = '经办人：　　　　　　　联系电话：　　　　　　　　　更正日期：　　　　　　　';

/** Stands where a line has nothing to show: no task, no cell. */
const NOTHING = '—';

/** The submissions a slip is about, a month's report first: a unit that sent none is not said to have sent one. */
function materials(slip: ReturnSlip): string[] {
  const kinds = [...new Set(slip.files.map(({ kind }) => kind))];
  return kinds.map((kind) => formName(kind, slip.period));
}

/** `2026年6月落实情况表`, `落实计划表`. */
function formName(kind: SubmissionKind, period: Period | null): string {
  return kind === 'plan' || period === null ? '落实计划表' : `${periodText(period)}落实情况表`;
}

/** Nothing is sent back where there are only questions. */
export function slipKind({ corrections }: ReturnSlip): string {
  return corrections > 0 ? '退回单' : '核实单';
}

export function slipTitle(slip: ReturnSlip): string {
  return `${materials(slip)[0] ?? ''}${slipKind(slip)}`;
}

/** File stem of a slip. */
export function slipName(slip: ReturnSlip): string {
  const { unit, period } = slip;
  return `${slipKind(slip)}${period ?? '（落实计划）'}-${unit}`;
}

export function slipIntroduction(slip: ReturnSlip): string {
  const { corrections, verifications, due, workingDays } = slip;
  const asked = [
    ...(corrections > 0 ? [`${corrections}处请予更正`] : []),
    ...(verifications > 0 ? [`${verifications}处请予核实`] : []),
  ].join('、');
  return (
    `你单位报送的${materials(slip).join('、')}收悉。经核查，有${asked}，详见下表。` +
    `请于${dayText(due.dueOn)}前（含当日，${workingDays}个工作日内）在“${SLIP_COLUMNS.reply}”栏逐项说明，` +
    (corrections > 0 ? '并将更正后的材料重新报送。' : '如有更正，请将更正后的材料重新报送。') +
    (verifications > 0 ? '列为“请核实”的事项，经核实原填报无误的，注明情况即可，不需改动。' : '')
  );
}

/** Said when the last day was counted without the State Council's calendar; null when it is certain. */
export function slipDueNote({ due }: ReturnSlip): string | null {
  return due.known
    ? null
    : '注：该年度放假安排尚未收录，以上时限按周一至周五推算，遇法定节假日或调休的，请以实际工作日为准。';
}

/** Heading of a file's entries, numbered when there are several files. */
export function slipFileHeading({ kind, name }: SlipFile, slip: ReturnSlip): string {
  const index = slip.files.findIndex((file) => file.kind === kind && file.name === name);
  const number = slip.files.length > 1 ? `${NUMERALS[index + 1] ?? index + 1}、` : '';
  return `${number}${formName(kind, slip.period)}${name === null ? '' : `（${name}）`}`;
}

/** 附件4 D8. */
export function placeText({ sheet, cell }: CellReference): string {
  return [sheet, cell].filter((part) => part).join(' ') || NOTHING;
}

export function taskText(task: string | null): string {
  return task ?? NOTHING;
}

/** The cell's words, shortened where the unit will recognise them anyway. */
export function quoteText({ quote, where }: Finding): string {
  if (quote === null) return NOTHING;
  const flat = quote.replace(/\s+/g, ' ').trim();
  if (flat === '') return where.cell === null ? NOTHING : '（空白）';
  const characters = Array.from(flat);
  return characters.length > QUOTE_LENGTH
    ? `${characters.slice(0, QUOTE_LENGTH).join('')}……（余略，见原表）`
    : flat;
}

/** A cell an entry was held against, in the words for the form it stands in. */
export function evidencePlace(
  cell: CellReference,
  form: { readonly kind: SubmissionKind; readonly period: Period | null } | null,
): string {
  const name = form === null ? (cell.file ?? '') : formName(form.kind, form.period);
  return `${name}${name === '' ? '' : ' '}${placeText({ ...cell, sheet: form === null ? cell.sheet : null })}`;
}

/** The cells an entry was held against, for the unit to look up; nothing where there are none. */
export function evidenceText(places: readonly string[]): string {
  return places.length === 0 ? '' : `（对照：${[...new Set(places)].join('；')}）`;
}

interface Question<Code extends FindingCode> {
  readonly matter: (details: FindingDetails[Code], finding: Finding<Code>) => string;
  /** What to do if it is so. */
  readonly remedy: string;
}

/** Warnings as questions: what the office sees and asks, without saying that the unit did wrong. */
const QUESTIONS: { readonly [Code in FindingCode]?: Question<Code> } = {
  'content-in-hidden-rows': {
    matter: ({ rows }) => `隐藏的第${rows}行有内容，是否属于上报内容？`,
    remedy: '属于上报内容的，请取消隐藏；不属于的，请删除。',
  },
  'unread-row': {
    matter: () => '这一行未能对应到任务，是说明文字还是漏填了序号、任务？',
    remedy: '是任务的，请补全序号和任务内容；是说明文字的，注明即可。',
  },
  'missing-form-field': {
    matter: (_, finding) => `${findingMessage(finding).replace(/没有填写。$/, '栏为空')}，是否漏填？`,
    remedy: '属漏填的，请补填。',
  },
  'invalid-phone': {
    matter: ({ phone }) => `联系电话“${phone}”位数是否完整？`,
    remedy: '如有出入，请填写固定电话（可带区号、分机）或手机号码。',
  },
  'invalid-date': {
    matter: ({ date }) => `填报时间“${date}”与所报月份是否相符？`,
    remedy: '如有出入，请更正填报时间。',
  },
  'duplicate-submission': {
    matter: ({ otherFile }) => `本期另收到一份文件“${baseName(otherFile)}”，以哪一份为准？`,
    remedy: '请注明以哪一份为准。',
  },
  'task-not-assigned': {
    matter: (_, { task }) =>
      task === null
        ? '立项表中未找到这项任务，是否为其他任务的分解或别称？'
        : '立项表未列明由你单位承担这项任务，是否确由你单位承担？',
    remedy: '请注明对应的立项任务；误填的请删除。',
  },
  'task-missing': {
    matter: ({ text }) => `任务“${shortened(text)}”未见填报，是否并入其他任务一并填报？`,
    remedy: '已并入的，请注明所在位置；属漏报的，请补报。',
  },
  'task-ambiguous': {
    matter: ({ candidates }) => `这一行可能对应${candidates}，具体是哪一项？`,
    remedy: '请注明对应的立项任务编号。',
  },
  'task-text-changed': {
    matter: ({ ledger }) => `任务表述与立项表（“${shortened(ledger)}”）不完全一致，是否为简写或笔误？`,
    remedy: '请恢复立项表原文；任务确有调整的，请说明依据。',
  },
  'missing-responsible': {
    matter: (_, finding) => `${findingMessage(finding).replace(/没有填写。$/, '栏为空')}，是否漏填？`,
    remedy: '属漏填的，请补填姓名。',
  },
  'plan-missing': {
    matter: (_, { task }) =>
      task === null
        ? '未查到你单位的落实计划表，是否已经报送？'
        : '你单位落实计划表中未查到这项任务，是否以其他名称列入？',
    remedy: '已列入的，请注明所在位置；未列入的，请补报计划。',
  },
  'target-altered': {
    matter: ({ planned, reported }) =>
      reported === ''
        ? `季度计划完成目标栏为空，计划表为“${shortened(planned)}”，是否漏填？`
        : `季度计划完成目标与计划表（“${shortened(planned)}”）的表述不一致，是否为简写、笔误或经批准的调整？`,
    remedy: '请与计划表保持一致；确有调整的，请说明依据。',
  },
  'progress-vague': {
    matter: () => '完成情况中未读到数字、日期、地点或具体成果，是否有可以补充的内容？',
    remedy: '如有，请补充做了什么、做到什么程度。',
  },
  'progress-copied': {
    matter: ({ period }) =>
      `完成情况与${periodText(period)}的文字相同（月份、日期除外），本月是否有新的进展？`,
    remedy: '如有，请补充；确无进展的，请说明原因。',
  },
  'yes-but-below': {
    matter: ({ achieved, expected }) =>
      `填报“是”，完成数读作${achieved}，按月推算应为${expected}，两者口径是否一致？`,
    remedy: '如有出入，请更正完成数或是否完成；无误的，请说明口径。',
  },
  'no-but-met': {
    matter: ({ achieved, expected }) =>
      `填报“否”，完成数读作${achieved}，已达到季度目标${expected}，是否还有未完成的部分？`,
    remedy: '已完成的，请改填“是”；未完成的，请说明未完成的部分。',
  },
  'next-step-missing': {
    matter: () => '填报“否”而下一步计划未见具体安排，是否漏填？',
    remedy: '请补充下一步措施和完成时限。',
  },
  'promise-unmet': {
    matter: ({ promise }) => `上期下一步计划为“${shortened(promise)}”，本期未读到相关内容，是否已经落实？`,
    remedy: '请补充落实情况；未落实的，请说明原因和新的时限。',
  },
  'co-unit-disagree': {
    matter: ({ unit, figure, otherUnit, otherFigure }) =>
      `同一任务${unit}填报${figure}，${otherUnit}填报${otherFigure}，统计口径是否一致？`,
    remedy: '请会同对方核对口径；有误的，请更正。',
  },
  'figure-conflict': {
    matter: ({ first, second }) => `“${first}”与“${second}”是否为同一数据？两者未能对上。`,
    remedy: '有误的，请更正；口径不同的，请注明。',
  },
  'unit-of-measure-changed': {
    matter: ({ before, now }) => `上期以“${before}”计，本期以“${now}”计，是否为同一口径？`,
    remedy: '请统一计量单位，或同时列出两种口径。',
  },
};

/** A warning as a question to the unit; one without wording of its own asks whether it is so. */
export function questionOf<Code extends FindingCode>(
  finding: Finding<Code>,
): { readonly matter: string; readonly remedy: string } {
  // The code picks the wording of its own details; TypeScript cannot follow that through a union.
  const question = QUESTIONS[finding.code] as Question<Code> | undefined;
  const ready = finding.suggestion === null ? null : `如有出入，建议改为：${finding.suggestion}`;
  if (question)
    return { matter: question.matter(finding.details, finding), remedy: ready ?? question.remedy };
  return {
    matter: `${findingMessage(finding).replace(/。$/, '')}，是否属实？`,
    remedy: ready ?? `如有出入，${findingAdvice(finding) ?? '请更正。'}`,
  };
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
