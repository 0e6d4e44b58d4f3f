import type { BuildRemark } from './buildRemark';
import type { AppProblemDetails } from './problem';

/** Labels and notes of the lines of 参数. */
export const SETTING_WORDS = {
  issuer: { label: '通报发文单位', note: '印在通报落款处，如“××区人民政府办公室督查室”。' },
  estimateTolerance: {
    label: '季度中间的容差',
    note: '季度未到期时，序时目标按月折算；完成量达到折算值的这一比例即不算滞后（0.9 即 90%）。',
  },
  approximateTolerance: {
    label: '“约、左右”的容差',
    note: '目标写明“约”“左右”的，达到这一比例即视为完成（0.95 即 95%）。',
  },
  farBehindPeriods: { label: '严重滞后的期数', note: '连续滞后达到这一期数，记为严重滞后。' },
  nearDueDays: { label: '临近到期的天数', note: '距到期日不足这一天数而尚未完成的，时限显示黄灯。' },
  staleMonths: { label: '久无进展的月数', note: '累计完成量连续这么多个月没有变化，视为停滞。' },
  sharePoints: { label: '占比容差（百分点）', note: '同一占比的两种说法相差不超过此数的，不提示矛盾。' },
  vagueRemainder: { label: '空泛表述的剩余字数', note: '完成情况除套话外不超过此字数的，提示内容空泛。' },
  slipWorkingDays: {
    label: '退回单的更正时限（工作日）',
    note: '自发出退回单次日起的工作日数，按国务院办公厅公布的放假调休安排计算。',
  },
  pointsMissing: { label: '督查评分：未报送扣分', note: '当期没有报送，扣一次；填 0 即不扣。' },
  pointsLate: { label: '督查评分：逾期报送扣分', note: '当期迟报，扣一次；填 0 即不扣。' },
  pointsReturned: { label: '督查评分：退回更正每处扣分', note: '“错误”级问题，每处（每个单元格）扣一次。' },
  pointsNoSubstance: {
    label: '督查评分：内容空泛每处扣分',
    note: '完成情况空白、只有套话，或与上期雷同。',
  },
  pointsUnexplained: {
    label: '督查评分：说明不全每处扣分',
    note: '未完成而没有写明存在问题或下一步计划。',
  },
  pointsPromise: { label: '督查评分：承诺未回应每处扣分', note: '上期下一步计划已到期，本期没有回应。' },
  countOpenWarnings: {
    label: '督查评分：待核实事项先行扣分',
    note: '停用时，“提醒”级事项只列为待核实，在问题清单中选“已采纳”后才扣分；启用则先扣，忽略后恢复。',
  },
  rule: { label: (title: string) => `核查规则：${title}` },
} as const;

/** What happened, where, and what to do next. */
export function appProblemText(problem: AppProblemDetails): string {
  switch (problem.kind) {
    case 'no-attachment':
      return problem.file === null
        ? '当前工作簿中没有找到附件1（主要任务）或附件2（民生实事）的表格。请打开立项通知的附件，或改为选择文件导入。'
        : `在“${problem.file}”中没有找到附件1（主要任务）或附件2（民生实事）的表格，请确认选的是立项通知的附件。`;
    case 'unreadable':
      return `“${problem.file}”无法读取：${problem.reason}。`;
    case 'unreadable-rows':
      return `台账中有 ${problem.count} 行无法识别，第一处在“${problem.sheet}”${problem.cell}。为免丢失这些内容，本次没有写入，请先更正或删除这些行。`;
    case 'no-ledger':
      return '工作簿中还没有任务台账，请先在“立项”页导入立项通知。';
    case 'no-units':
      return '没有选中任何单位，请先选择要下发的单位。';
    case 'no-task':
      return `任务台账中没有编号为“${problem.task}”的任务，可能已被删除或改号，请重新选择。`;
  }
}

/** What was done about the sheets' names. */
export function buildNoticeText(notice: BuildRemark): string {
  switch (notice.kind) {
    case 'kept':
      return `原有的“${notice.name}”已改名为“${notice.keptAs}”保留，其中手工修改的内容没有丢失。`;
    case 'name-taken':
      return `工作簿中已有别的工作表叫“${notice.wanted}”，没有改动它，本次生成的表命名为“${notice.name}”。`;
    case 'name-cut':
      return `“${notice.wanted}”超过 31 个字符或含有工作表名不允许的符号，工作表和文件命名为“${notice.name}”，标题不受影响。`;
  }
}

/** Why a picked file came to nothing before it could be read. */
export const COLLECT_WORDS = {
  gone: '选择之后文件被移动、删除或正被其他程序占用，请确认后重新选择',
} as const;

/** Names of files handed over. */
export const EXPORT_WORDS = {
  bulletins: (period: string) => `通报${period}.zip`,
  slips: (period: string | null) => `退回单${period ?? '（落实计划）'}.zip`,
} as const;

/** Names of the templates handed out. The unit comes first, so that a folder sorts by unit. */
export const ISSUE_WORDS = {
  plan: (unit: string) => `${unit}-附件3落实计划表.xlsx`,
  report: (unit: string, period: string) =>
    `${unit}-附件4落实情况表（${Number(period.slice(0, 4))}年${Number(period.slice(5))}月）.xlsx`,
  planZip: '附件3落实计划表模板.zip',
  reportZip: (period: string) => `附件4落实情况表模板${period}.zip`,
} as const;
