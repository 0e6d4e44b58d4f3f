import { yearOf } from '../model/period';
import type { Period } from '../model/period';
import type { Report } from '../model/submission';
import type { TaskId } from '../model/task';

/** One unit's rows on one task, by month in order; several in a month when it took the task apart. */
interface Series {
  readonly months: Month[];
}

interface Month {
  readonly period: Period;
  readonly rows: Report[];
}

const NO_ROWS: readonly Report[] = [];

/** Every report row by unit, task and month. Units by their directory name. */
export class History {
  private readonly byUnit = new Map<string, Map<TaskId, Series>>();
  private readonly before = new Map<Report, Report | null>();

  constructor(
    reports: readonly Report[],
    private readonly unitOf: (name: string) => string,
  ) {
    for (const report of reports) this.add(report);
    for (const tasks of this.byUnit.values()) {
      for (const { months } of tasks.values()) {
        months.sort((a, b) => (a.period < b.period ? -1 : 1));
        months.forEach((month, at) => this.link(month, months[at - 1]));
      }
    }
  }

  /** The unit's rows for a task and month. */
  rows(unit: string, task: TaskId, period: Period): readonly Report[] {
    return this.series(unit, task)?.months.find((month) => month.period === period)?.rows ?? NO_ROWS;
  }

  /**
   * The row of the latest month before this one within the year. Null when there is none, or when either month has
   * several rows for the task and none with the same serial and text.
   */
  previous(report: Report): Report | null {
    return this.before.get(report) ?? null;
  }

  /** The only row of the latest month before `period` within the year; null when there is none or several. */
  latestBefore(unit: string, task: TaskId, period: Period): Report | null {
    const months = this.series(unit, task)?.months ?? [];
    const month = months
      .filter((each) => each.period < period && yearOf(each.period) === yearOf(period))
      .at(-1);
    const [only, another] = month?.rows ?? NO_ROWS;
    return only === undefined || another !== undefined ? null : only;
  }

  private series(unit: string, task: TaskId): Series | undefined {
    return this.byUnit.get(this.unitOf(unit))?.get(task);
  }

  private add(report: Report): void {
    if (report.task === null) return;
    const unit = this.unitOf(report.unit);
    let tasks = this.byUnit.get(unit);
    if (!tasks) this.byUnit.set(unit, (tasks = new Map()));
    let series = tasks.get(report.task);
    if (!series) tasks.set(report.task, (series = { months: [] }));
    const month = series.months.find((each) => each.period === report.period);
    if (month) month.rows.push(report);
    else series.months.push({ period: report.period, rows: [report] });
  }

  private link(month: Month, earlier: Month | undefined): void {
    const { period, rows } = month;
    if (!earlier || yearOf(earlier.period) !== yearOf(period)) return;
    const alone = rows.length === 1 && earlier.rows.length === 1;
    for (const row of rows) {
      const same = earlier.rows.find((other) => other.serial === row.serial && other.text === row.text);
      const previous = alone ? earlier.rows[0] : same;
      if (previous) this.before.set(row, previous);
    }
  }
}
