import { seriesOf } from '../../../src/domain/achievement';
import { readTargets } from '../../../src/domain/targets';
import { report } from '../progress/records';

const TASK = '改造路灯600盏';
const annual = readTargets(TASK)[0] ?? null;
const values = (...progress: string[]) => {
  const reports = progress.map((text, index) => report(index + 1, text, null));
  const series = seriesOf(reports, { measure: '盏', subject: '路灯', annual, task: TASK });
  return reports.map(({ period }) => series.get(period)?.value ?? null);
};

test('totals stand as stated', () => {
  expect(values('累计改造50盏', '累计改造120盏')).toEqual([50, 120]);
});

test('monthly figures are added to the month before', () => {
  expect(values('本月改造50盏', '本月改造70盏', '累计改造200盏', '本月改造30盏')).toEqual([
    50, 120, 200, 230,
  ]);
});

test('a month that cannot be added up is unknown, not zero', () => {
  expect(values('正在组织招标', '本月改造70盏', '累计改造200盏')).toEqual([null, null, 200]);
});

test('a share of the annual target stands for the figure', () => {
  expect(values('占年度目标的25%')).toEqual([150]);
});

test('a bare figure below an earlier total is not taken for a fall', () => {
  expect(values('累计改造120盏', '改造80盏', '改造180盏')).toEqual([120, null, 180]);
});
