import type { CheckInput } from '../../../src/domain/checks';
import { matchRows } from '../../../src/domain/matching';
import type { Period } from '../../../src/domain/model/period';
import type { Plan, Report } from '../../../src/domain/model/submission';
import type { Task } from '../../../src/domain/model/task';
import { readTargets } from '../../../src/domain/targets';
import { plan, report, submission, task, YEAR } from './fixtures';

/**
 * An invented district in which nobody does anything wrong, in as many honest ways as units write: running totals,
 * increments, shares, steps, other units of measure, own numbering, rewrapped texts, early completion, honest delay.
 */

interface Work {
  readonly text: (place: string) => string;
  readonly annual: number;
  readonly quarters: (shares: readonly number[]) => Plan['quarters'];
  readonly progress: (done: number, added: number, month: number) => string;
}

const cumulative = (word: string, measure: string) => (shares: readonly number[]) =>
  shares.map((value) => `${word}${value}${measure}`) as unknown as Plan['quarters'];
const increments = (word: string, measure: string) => (shares: readonly number[]) =>
  shares.map((value, i) => `${word}${value - (shares[i - 1] ?? 0)}${measure}`) as unknown as Plan['quarters'];

const WORKS: readonly Work[] = [
  {
    text: (place) => `实施${place}片区既有住宅加装电梯120部。`,
    annual: 120,
    quarters: cumulative('累计完成', '部'),
    progress: (done, added, month) => `截至${month}月底，累计加装电梯${done}部，其中本月新增${added}部。`,
  },
  {
    text: (place) => `新建${place}等公共停车泊位2400个，缓解停车难。`,
    annual: 2400,
    quarters: cumulative('累计建成泊位', '个'),
    progress: (done, added, month) => `${month}月新建泊位${added}个，今年以来累计建成泊位${done}个。`,
  },
  {
    text: (place) => `整治${place}一带背街小巷36条，同步更新路灯。`,
    annual: 36,
    quarters: increments('本季度整治', '条'),
    progress: (done, _, month) => `1-${month}月共整治背街小巷${done}条，路灯更新同步推进至第${month}标段。`,
  },
  {
    text: (place) => `开展职业技能培训1.2万人次，${place}设实训点。`,
    annual: 12000,
    quarters: cumulative('累计培训', '人次'),
    progress: (done, _, month) =>
      `截至${month}月底，累计培训${done / 10000}万人次，占年度目标的${Math.round(done / 120)}%。`,
  },
  {
    text: (place) => `完善${place}基层治理网格，健全议事协商制度。`,
    annual: 0,
    quarters: () => ['制定工作方案', '修订议事规则并印发', '组织网格员轮训', '形成经验材料并推广'],
    progress: (_, __, month) => `${month}月${month + 6}日在文化站召开议事会，办结居民提议${month * 3}件。`,
  },
  {
    text: (place) => `建成${place}社区食堂9处，方便老年人就餐。`,
    annual: 9,
    quarters: (shares) => [
      `完成选址`,
      `累计建成${shares[1]}处`,
      `累计建成${shares[2]}处`,
      `累计建成9处并全部运营`,
    ],
    progress: (done, _, month) =>
      `已建成社区食堂${done}处，${month}月开展消防培训${month + 1}场，其余点位正在装修。`,
  },
];

const PLACES = [
  '东坪',
  '西岭',
  '柳湾',
  '望江',
  '云杉',
  '青石',
  '梅岭',
  '松涛',
  '石桥',
  '南浦',
  '竹溪',
  '杏园',
  '白塘',
  '金洲',
  '龙湖',
];
const MONTHS: readonly number[] = [4, 5, 6];
const period = (month: number): Period => `${YEAR}-0${month}`;

function steps(annual: number): number[] {
  return [0.1, 0.4, 0.75, 1].map((share) => Math.floor(annual * share));
}

/** Achieved by the end of a month of the second quarter, on schedule. */
function achieved(annual: number, month: number): number {
  const [first, second] = steps(annual) as [number, number];
  return Math.ceil(first + ((second - first) * (month - 3)) / 3);
}

function reportRow(of: Task, work: Work, unit: string, month: number, serial: string, planned: Plan): Report {
  const done = achieved(work.annual, month);
  const delayed = work.annual > 0 && of.no % 11 === 0;
  const reached = delayed ? Math.max(0, done - Math.ceil(work.annual * 0.05)) : done;
  const added = reached - (month === 4 ? steps(work.annual)[0]! : achieved(work.annual, month - 1));
  const met = month === 6 && !delayed;
  return report(of, unit, period(month), {
    ...{ serial, task: null, target: planned.quarters[1] },
    progress: work.progress(reached, Math.max(0, added), month),
    problem: met ? '无' : delayed ? '管线权属单位较多，迁改方案仍在会签' : '',
    next: `${month + 1}月完成${of.text.slice(2, 6)}下一批点位`,
    done: met,
    completion: met ? '是' : '否',
  });
}

/** Thirty units, a plan each and the second quarter's three reports, matched. */
export function honestDistrict(): CheckInput {
  const tasks: Task[] = [];
  const plans: Plan[] = [];
  const reports: Report[] = [];
  const submissions: CheckInput['submissions'][number][] = [];
  for (let u = 0; u < 30; u++) {
    const unit = u < 15 ? `${PLACES[u]}街道办事处` : `区${PLACES[u - 15]}事务中心`;
    submissions.push(submission(unit, null));
    for (const month of MONTHS) {
      const filledOn = `${YEAR}-0${month + 1}-03`;
      submissions.push(submission(unit, period(month), { filledOn, dueOn: `${YEAR}-0${month + 1}-09` }));
    }
    WORKS.forEach((work, w) => {
      if ((u + w) % 3 === 0) return;
      const text = work.text(PLACES[(u * 2 + w) % 15]! + (u < 15 ? '路' : '巷'));
      const of = { ...task(tasks.length + 1, text, [unit]), targets: readTargets(text) };
      tasks.push(of);
      const serial = u % 2 === 0 ? of.id : String(w + 1);
      const planned = plan(of, unit, work.quarters(steps(work.annual)), { serial, task: null });
      plans.push(planned);
      for (const month of MONTHS) {
        const row = reportRow(of, work, unit, month, serial, planned);
        reports.push(u % 4 === 1 ? { ...row, text: row.text.replace('，', ', ').replace('。', '') } : row);
      }
    });
  }
  return {
    ...{ year: YEAR, tasks, directory: [], submissions, periods: MONTHS.map(period) },
    plans: matchRows(plans, tasks),
    reports: matchRows(reports, tasks),
  };
}
