/** Requirement sets by name, with the highest version the host claims. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Everything this host models. */
export const FULL_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.18',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddinCommands: '1.3',
  Settings: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
};

/** The same with ExcelApi lowered: Office LTSC 2021 has 1.14, LTSC 2024 1.17. */
export function requirementSets(excelApi: string): RequirementSets {
  return { ...FULL_REQUIREMENT_SETS, ExcelApi: excelApi };
}

/** Negative when `a` is the older version, by parts: 1.9 is older than 1.14. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
