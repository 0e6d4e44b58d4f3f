import { monthOf } from '../../domain/model/period';
import type { Period } from '../../domain/model/period';
import { RISK_POINTS } from '../../domain/outputs/spotcheck';
import type { SpotCheckList } from '../../domain/outputs/spotcheck';

const P = RISK_POINTS;

/** Words of 抽查清单. */
export const SPOT_CHECK_SHEET = {
  name: (period: Period): string => `抽查清单${period}`,
  title: (year: number, period: Period): string => `${year}年${monthOf(period)}月份督查任务实地抽查清单`,
  method: ({ pool, options, checks }: SpotCheckList): string => {
    const risk = checks.filter(({ drawn }) => drawn === 'risk').length;
    const random = checks.length - risk;
    return [
      `从${pool}项任务中抽取${checks.length}项：`,
      `按风险分从高到低${risk}项，其余任务中随机${random}项；`,
      `同一牵头单位（以排在首位的为准）不超过${options.perUnit}项。`,
      `随机种子“${options.seed}”：同一台账用同一种子重新抽取，结果相同。`,
    ].join('');
  },
  short: (asked: number, drawn: number): string =>
    `原定${asked}项，因各单位限额或任务总数所限，实际抽取${drawn}项。`,
  none: '台账中没有可抽查的任务。',
  columns: {
    index: '序号',
    task: '任务编号',
    text: '任务内容',
    leadUnit: '牵头单位',
    leader: '牵头领导',
    state: '填报进度',
    drawn: '抽取方式',
    score: '风险分',
    reasons: '抽查理由',
    result: '核查结果',
    checker: '核查人',
    checkedOn: '核查日期',
  },
  drawn: { risk: '风险', random: '随机' },
  noReason: '随机抽取，未见异常',
  reason: (text: string, points: number): string => `${text}（${points > 0 ? '+' : ''}${points}）`,
  results: ['属实', '部分属实', '不属实'],
  scoring: [
    `计分：连续滞后${P['far-behind']}分，存疑待核${P.doubtful}分，滞后${P.behind}分，未报进展${P['not-reported']}分，填报已完成${P.completed}分，超过应完成时限${P.overdue}分；`,
    `应更正每处${P.errors}分、需说明每处${P.warnings}分（各至多计3处），内容空泛${P.vague}分，与以前月份雷同${P.copied}分；`,
    `一个月完成全年目标一半以上${P.jump}分，目标数额居同类前列${P['large-figure']}分；本年度抽查过的减${-P.checked}分，尚未抽查的加${P.unchecked}分（有过抽查后起计）。`,
    '风险分只用于安排抽查，不是对任务或单位的评价，不对外通报。',
  ].join(''),
} as const;
