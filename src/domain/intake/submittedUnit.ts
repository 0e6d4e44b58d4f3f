import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { CellReference } from '../model/task';
import type { Unit } from '../model/unit';
import { comparable } from '../text';
import { resolveUnit } from '../units';

/** Words a file name has besides the unit's own. */
const FILE_WORDS =
  /(?:附件[一二三四0-9]*|20\d{2}年?|\d{1,2}月份?|[一二三四]季度|工作|任务|主要|重点|落实|完成|推进|进展|计划|情况|月报|填报|报送|上报|反馈|汇总|统计|报表|表|最新|最终|终稿|定稿|修改|修订|新版|版|盖章|扫描件|关于|的|\d+)/g;

/**
 * Whose submission a file is: 填报单位 first, then the file's name, then what stands above the table (区甲局2022年…表),
 * through the directory.
 */
export function submittedUnit(
  written: string,
  file: string,
  directory: readonly Unit[],
  where: CellReference,
  front: readonly string[] = [],
): { unit: string | null; findings: Finding[] } {
  const inForm = resolveUnit(written, directory);
  const stem = fileStem(file);
  if (inForm.unit !== null) {
    const findings =
      inForm.how === 'short-form'
        ? [
            createFinding('unit-alias', {
              details: { name: written, canonical: inForm.unit.name },
              unit: inForm.unit.name,
              where,
              quote: written,
              suggestion: inForm.unit.name,
            }),
          ]
        : [];
    return { unit: inForm.unit.name, findings };
  }
  const byFile =
    unitIn(stem, directory) ??
    front.map((text) => unitIn(comparable(text), directory)).find((name) => name !== null) ??
    null;
  if (written === '') return { unit: byFile, findings: [] };
  const similar = inForm.suggestion?.name ?? null;
  // A notice that names no place: the unit of that name is assumed and asked about rather than called silent.
  const assumed = inForm.how === 'place-unknown' ? similar : null;
  return {
    unit: byFile ?? assumed,
    findings: [
      createFinding('unknown-unit', {
        details: { name: written, similar: byFile ?? similar },
        unit: byFile ?? assumed,
        where,
        quote: written,
        suggestion: byFile ?? similar,
      }),
    ],
  };
}

/** A file's name without folders and extension. */
export function fileStem(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return comparable(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
}

/** The unit a file name or title names. */
function unitIn(stem: string, directory: readonly Unit[]): string | null {
  const pieces = [stem, ...stem.split(/[-_—()[\]【】+、,.:]/)];
  for (const piece of [...pieces, ...pieces.map((text) => text.replace(FILE_WORDS, ''))]) {
    const { unit } = piece.length >= 2 ? resolveUnit(piece, directory) : { unit: null };
    if (unit !== null) return unit.name;
  }
  const contained = directory.filter((unit) =>
    [unit.name, ...unit.aliases].some(
      (name) => comparable(name).length >= 3 && stem.includes(comparable(name)),
    ),
  );
  const longest = contained.sort((a, b) => b.name.length - a.name.length);
  const [first] = longest;
  // 临江城投集团 contains 临江城投: the longest wins only when it contains the others.
  return first !== undefined && longest.every((unit) => first.name.includes(unit.name)) ? first.name : null;
}
