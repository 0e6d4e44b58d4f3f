import type { ColumnMapping, ColumnRole } from '../domain/intake';

/** The mapping with one role put to another column; a column holds one thing only. */
export function remapped(mapping: ColumnMapping, role: ColumnRole, column: number | null): ColumnMapping {
  const kept = Object.entries(mapping).flatMap(([other, columns]) => {
    if (other === role || !columns) return [];
    const left = columns.filter((one) => one !== column);
    return left.length > 0 ? [[other, left] as const] : [];
  });
  return Object.fromEntries(column === null ? kept : [...kept, [role, [column]]]);
}
