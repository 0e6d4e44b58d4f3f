import type { Figure, TextPart } from '../../domain/model/bulletin';
import { dayText } from '../../domain/model/labels.zh-CN';
import { monthOf } from '../../domain/model/period';
import type { IsoDate, Period } from '../../domain/model/period';

/** Words of 总览. */
export const OVERVIEW_SHEET = {
  name: '总览',
  unitName: '总览-牵头单位',
  title: (year: number, period: Period): string => `${year}年督查任务总览（截至${monthOf(period)}月底）`,
  unitTitle: (year: number, period: Period): string =>
    `${year}年各牵头单位督查任务总览（截至${monthOf(period)}月底）`,
  subtitle: (day: IsoDate | null): string => (day === null ? '' : `${dayText(day)}生成`),
  stale: '台账在总览生成后已有变动：数字随台账更新，名单、排序和图表范围需重新生成。',
  total: '督查任务合计',
  /** 6月份应报送月报71家，按时64家，按时报送率90.1%。 */
  returns: (period: Period, expected: Figure, onTime: Figure, share: Figure): TextPart[] => [
    `${monthOf(period)}月份应报送月报`,
    expected,
    '家，按时报送',
    onTime,
    '家，按时报送率',
    share,
    '。',
  ],
  captions: {
    category: '二、工作类别',
    trend: '一、逐月变化',
  },
  charts: {
    category: '各工作类别任务进展构成（占本类别任务的百分比）',
    trend: '各月末任务进展（项）',
    unit: (shown: number, all: number): string =>
      shown === all ? '各牵头单位任务进展（项）' : `任务最多的${shown}家牵头单位任务进展（项）`,
  },
  month: (period: Period): string => `${monthOf(period)}月`,
  notes: {
    rate: '注：达标率＝（已完成＋正常推进）÷（任务数－待核实）。',
    units: '注：按任务数排列；多个单位牵头的任务在每个单位名下各计一次；统称（如各街道办事处）不计达标率。',
    trend:
      '注：以前月份按现有台账和当月收到的月报重新计算，为数值；本月各数随台账更新。补报、更正后请重新生成。',
    oneMonth: '注：目前只有一个月的数据，次月起显示逐月变化图。',
  },
} as const;
