import { readFileSync } from 'node:fs';
import type { Grid } from '../../src/domain/model/grid';
import { readFileGrids } from '../../src/files';

/** Grids and loose text of one file; throws when it cannot be read. */
export async function loadGrids(path: string): Promise<{ grids: readonly Grid[]; text: string }> {
  const reading = await readFileGrids(path, new Uint8Array(readFileSync(path)));
  if (!reading.ok) throw new Error(`${path}: ${reading.code} ${JSON.stringify(reading.reason)}`);
  return { grids: reading.grids, text: reading.text ?? '' };
}
