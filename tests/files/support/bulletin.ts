import type { Bulletin, BulletinTable, Figure } from '../../../src/domain/model/bulletin';

/** A figure counted from nothing, for documents that only show it. */
export function figure(value: number, format: Figure['format'] = 'count'): Figure {
  return { value, format, counts: { table: 'none' }, tasks: [] };
}

const UNITS = ['区园林绿化中心', '区城管局', '区教体局', '区文旅局', '区水务局', '区民政局', '区卫健局'];

/** A table long enough to run over a page. */
function standings(rows: number): BulletinTable {
  return {
    kind: 'table',
    caption: '各责任单位任务进展情况',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '责任单位', width: 18, align: 'left' },
      { title: '任务数', width: 8, align: 'center' },
      { title: '已完成', width: 8, align: 'center' },
      { title: '滞后', width: 8, align: 'center' },
      { title: '完成率', width: 10, align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, row) => [
      row + 1,
      UNITS[row % UNITS.length]!,
      figure(9),
      figure(row % 9),
      figure(1),
      figure((row % 9) * 11.1, 'percent'),
    ]),
    totalRow: ['合计', null, figure(9 * rows), figure(40), figure(rows), figure(44.4, 'percent')],
  };
}

/** A monthly bulletin of an invented district with everything a document can have. */
export function sampleBulletin(): Bulletin {
  return {
    kind: 'livelihood-monthly',
    period: '2031-05',
    name: '民生实事月通报',
    title: '临江区督查室\n关于2031年5月民生实事进展情况的通报',
    number: 5,
    issuer: '临江区人民政府督查室',
    issuedOn: '2031-06-08',
    blocks: [
      {
        kind: 'paragraph',
        parts: [
          '截至5月底，',
          figure(49),
          '项民生实事中，已完成',
          figure(12),
          '项，占',
          figure(24.5, 'percent'),
          '；正常推进',
          figure(31),
          '项；滞后',
          figure(6),
          '项。各责任单位总体重视，但仍有个别项目“等、靠、要”，需加快推进——现将有关情况通报如下：',
        ],
      },
      { kind: 'heading', level: 1, text: '一、总体进展' },
      {
        kind: 'paragraph',
        parts: ['新建口袋公园', figure(9), '处的任务已完成7处，绿道提升12公里已全部完成（区园林绿化中心）。'],
      },
      { kind: 'heading', level: 2, text: '（一）按责任单位' },
      standings(24),
      { kind: 'note', text: '注：完成率＝已完成任务数÷任务数，按最大余额法取一位小数。' },
      { kind: 'heading', level: 1, text: '二、滞后事项' },
      {
        kind: 'paragraph',
        parts: [
          '民-7 改造老旧管网18公里：截至5月底完成4公里，低于序时目标7.5公里，主要原因是道路开挖许可办理缓慢。下一步由区水务局于6月20日前办结许可，增加2个作业面。',
        ],
      },
    ],
    attachments: [
      { title: '滞后事项清单', blocks: [standings(4)] },
      { title: '未按时报送单位名单', blocks: [{ kind: 'paragraph', parts: ['区民政局、区卫健局。'] }] },
    ],
    basis: [],
  };
}
