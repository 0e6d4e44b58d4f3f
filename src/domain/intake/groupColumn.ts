import type { ColumnMapping } from './header';
import type { SheetView } from './sheetView';

/**
 * 重点工作 beside 具体任务, 一级任务 beside 二级任务: where the left of two task columns says one thing for several
 * tasks, by a merged block or by blank cells below it, it names their group. Where every row has its own (项目名称
 * beside 建设内容), both together are the task, and the mapping stays.
 */
export function withGroupColumn(
  mapping: ColumnMapping,
  view: SheetView,
  bodyRows: readonly number[],
): ColumnMapping {
  const [group, ...rest] = mapping.task ?? [];
  const [task] = rest;
  if (group === undefined || task === undefined || mapping.category !== undefined) return mapping;
  const rows = bodyRows.filter((row) => view.ownSquashed(row, task) !== '');
  const named = rows.filter((row) => view.ownSquashed(row, group) !== '');
  const unnamed = rows.length - named.length;
  if (named.length === 0 || unnamed * 4 < rows.length) return mapping;
  return { ...mapping, category: [group], task: rest };
}
