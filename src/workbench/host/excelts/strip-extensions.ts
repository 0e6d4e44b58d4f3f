import type { Parts } from './package-parts';
import { partText, setPartText } from './package-parts';

/** Parts the codec writes with attributes of Microsoft's extensions. */
const EXTENDED = /^xl\/(?:workbook|styles|worksheets\/sheet\d+|tables\/table\d+)\.xml$/;
const ATTRIBUTE = / (?:mc:Ignorable|x14ac:\w+|xr\d*:uid)="[^"]*"/g;

/**
 * Takes the attributes of extensions off, which say nothing of use: what is left is plain ECMA-376, so that the
 * standard's own schemas accept the file.
 */
export function stripExtensions(parts: Parts): void {
  for (const path of parts.keys()) {
    if (!EXTENDED.test(path)) continue;
    const xml = partText(parts, path);
    const usesChoice = xml.includes('<mc:AlternateContent');
    if (!usesChoice) setPartText(parts, path, xml.replace(ATTRIBUTE, ''));
  }
}
