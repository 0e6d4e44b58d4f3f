import type { QuantifiedTarget } from '../model/target';
import { PAST_MONTHS_CUE } from '../language/figureWords';
import { areInterchangeable, convert, isCountedInWholes } from '../language';
import { readFigures } from './readFigures';
import type { StatedFigure } from './readFigures';

/** What a figure is looked for: the measure and, where known, the thing counted and the task's own words. */
export interface FigureWanted {
  readonly measure: string;
  readonly subject?: string;
  /** The task's text: a task that is itself about meetings or checks makes such figures its result. */
  readonly task?: string;
  /** The stage a plan's figure speaks of: a plan to start 5 is met by starting them. */
  readonly stage?: StatedFigure['stage'];
}

/** `achieved` reads a report, `planned` a plan or a quarter target. */
export type FigurePurpose = 'achieved' | 'planned';

/** Nouns that fit any subject. */
const GENERIC_SUBJECT =
  /^(?:项目|任务|目标|点位|工程|工作|年度|全部|建设|改造|全年|阶段性?|主体|总任务|目标任务|年度目标|年度任务)*$/;

/**
 * The one figure of a plan or report text that speaks of the wanted thing, converted to its measure. Null when there is
 * none, or when several differ and nothing tells them apart: a wrong comparison is worse than none.
 */
export function mainFigure(
  text: string,
  wanted: FigureWanted,
  purpose: FigurePurpose = 'achieved',
): StatedFigure | null {
  return pickFigure(readFigures(text), wanted, purpose);
}

/** As `mainFigure`, from figures already read. */
export function pickFigure(
  figures: readonly StatedFigure[],
  wanted: FigureWanted,
  purpose: FigurePurpose = 'achieved',
): StatedFigure | null {
  const fitting = figures.flatMap((figure) => {
    const value = usable(figure, wanted, purpose)
      ? convert(figure.value, figure.measure, wanted.measure)
      : null;
    return value === null ? [] : [{ ...figure, value, measure: wanted.measure }];
  });
  const candidates = fitting.length > 0 ? fitting : inOtherWords(figures, wanted, purpose);
  if (candidates.length < 2) return candidates[0] ?? null;
  if (isAddedTo(candidates)) return null;
  const onSubject = nearestSubject(candidates, wanted);
  const ofStage = ofWantedStage(mostTelling(onSubject, wanted), wanted);
  const [first, ...others] = ofStage;
  return first !== undefined && others.every((figure) => figure.value === first.value) ? first : null;
}

/** A task's target with the figures of its plan and its report that speak of the same thing. */
export interface ComparableFigures {
  readonly target: QuantifiedTarget;
  readonly planned: StatedFigure;
  readonly reported: StatedFigure;
}

/** The figures of a plan text and a report text that can be held against each other and a target of the task. */
export function comparableFigures(
  task: { readonly text: string; readonly targets: readonly QuantifiedTarget[] },
  planText: string,
  reportText: string,
): ComparableFigures[] {
  const plan = readFigures(planText);
  const report = readFigures(reportText);
  return task.targets.flatMap((target) => {
    const wanted = { measure: target.measure, subject: target.subject, task: task.text };
    const planned = pickFigure(plan, wanted, 'planned');
    const reported = pickFigure(report, wanted);
    return planned && reported ? [{ target, planned, reported }] : [];
  });
}

/** 口袋公园12个 where 处 is wanted: another measure word will do for a thing that is named, or the only one counted. */
function inOtherWords(
  figures: readonly StatedFigure[],
  wanted: FigureWanted,
  purpose: FigurePurpose,
): readonly StatedFigure[] {
  return figures
    .filter((figure) => areInterchangeable(figure.measure, wanted.measure) && usable(figure, wanted, purpose))
    .filter(
      (figure) =>
        sharesWords(figure.subject, wanted.subject ?? '') || isOnlyOneCounted(figure, figures, wanted),
    )
    .map((figure) => ({ ...figure, measure: wanted.measure }));
}

/** Nothing else is counted, and the task does not count something else by this measure word. */
function isOnlyOneCounted(
  figure: StatedFigure,
  figures: readonly StatedFigure[],
  { task = '' }: FigureWanted,
): boolean {
  return (
    figure.subject === '' &&
    !new RegExp(`[\\d万]\\s*${figure.measure}`).test(task) &&
    figures.every((other) => other === figure || other.measure === '%' || other.role !== 'achieved')
  );
}

function usable(figure: StatedFigure, wanted: FigureWanted, purpose: FigurePurpose): boolean {
  if (figure.mode === 'share-of-annual') return false;
  // 千人口托位数3.88个 counts no 托位.
  if (!Number.isInteger(figure.value) && isCountedInWholes(figure.measure)) return false;
  if (purpose === 'achieved' && figure.stage === 'started' && !isAboutStarting(wanted)) return false;
  const roleFits =
    figure.role === 'achieved' ||
    (figure.role === 'planned' && purpose === 'planned') ||
    (figure.role === 'incidental' && sharesWords(figure.subject, wanted.subject ?? '')) ||
    (figure.role === 'preliminary' && isAboutStages(wanted));
  return roleFits && !contradicts(figure.subject, wanted);
}

/** 累计开工9个、完工4个: 4, unless the plan is to start some; where the task is, nobody can tell. */
function ofWantedStage(figures: readonly StatedFigure[], wanted: FigureWanted): readonly StatedFigure[] {
  if (wanted.stage === 'started') return narrow(figures, (figure) => figure.stage === 'started');
  return isAboutStarting(wanted) ? figures : narrow(figures, (figure) => figure.stage === 'finished');
}

/** The task or the plan itself is to start something: 开工建设20个项目. */
function isAboutStarting({ task = '', stage }: FigureWanted): boolean {
  return stage === 'started' || /开工|启动|签约|申报|招标/.test(task);
}

/** The task itself is what others do before the work: 完成20个村的规划编制. */
function isAboutStages({ task = '' }: FigureWanted): boolean {
  return PRELIMINARY_TASK.test(task);
}

const PRELIMINARY_TASK =
  /设计|招标|规划编制|编制|征地|征收|拆迁|审批|采购|名单|勘察|测绘|储备|摸底|排查|谋划|入库/;

/** Both name what they count, and they have no word in common. */
function contradicts(subject: string, { subject: wanted = '', task = '' }: FigureWanted): boolean {
  if (subject.length < 2 || GENERIC_SUBJECT.test(subject) || GENERIC_SUBJECT.test(wanted)) return false;
  return !sharesWords(subject, wanted) && !sharesWords(subject, task);
}

/** 1—5月完成5个，6月完成2个: neither figure is the total. */
function isAddedTo(figures: readonly StatedFigure[]): boolean {
  const total = figures.findIndex(({ mode, cue }) => mode === 'cumulative' && PAST_MONTHS_CUE.test(cue));
  const later = total < 0 ? [] : figures.slice(total + 1);
  return later.some(({ mode }) => mode === 'increment') && !later.some(({ mode }) => mode === 'cumulative');
}

/** A running total before a figure that says nothing of time, that one before a month's own. */
function mostTelling(figures: readonly StatedFigure[], { task = '' }: FigureWanted): readonly StatedFigure[] {
  const cumulative = figures.filter((figure) => figure.mode === 'cumulative');
  if (cumulative.length > 0) return cumulative;
  // 新增 in a task that is to 新增 says nothing of the month.
  const plain = figures.filter(({ mode, cue }) => mode === 'plain' || (cue !== '' && task.includes(cue)));
  return plain.length > 0 ? plain : figures;
}

/**
 * The figures whose named thing has most of the wanted one's words, and those that name nothing: of 城镇新增就业2.1万人，
 * 困难人员就业1200人 the first speaks of 城镇就业. All of them where nothing tells them apart.
 */
function nearestSubject(
  figures: readonly StatedFigure[],
  { subject = '' }: FigureWanted,
): readonly StatedFigure[] {
  const likeness = figures.map((figure) =>
    figure.subject === '' || GENERIC_SUBJECT.test(figure.subject)
      ? null
      : sharedPairs(figure.subject, subject),
  );
  const most = Math.max(...likeness.map((share) => share ?? 0));
  return most === 0 ? figures : figures.filter((_, index) => (likeness[index] ?? most) === most);
}

/** How many pairs of neighbouring characters of the second name the first one has. */
function sharedPairs(first: string, second: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < second.length; at++) if (first.includes(second.slice(at, at + 2))) shared++;
  return shared;
}

/** The figures the test is true of, unless that leaves none. */
function narrow(
  figures: readonly StatedFigure[],
  test: (figure: StatedFigure) => boolean,
): readonly StatedFigure[] {
  if (figures.length < 2) return figures;
  const kept = figures.filter(test);
  return kept.length > 0 ? kept : figures;
}

/** True when two names have two neighbouring characters in common. */
function sharesWords(first: string, second: string): boolean {
  for (let at = 0; at + 1 < first.length; at++) {
    if (second.includes(first.slice(at, at + 2))) return true;
  }
  return false;
}
