import { join } from 'node:path';

export const ROOT = join(__dirname, '../../..');

/** Where the workbench under test is built, and where screenshots go; neither is committed. */
export const BUILD_FOLDER = join(ROOT, 'out/browser-tests/site');
export const SHOT_FOLDER = join(ROOT, 'out/browser-tests/screenshots');
export const OFFICE_FOLDER = join(ROOT, 'node_modules/@microsoft/office-js/dist');
export const FONT_FOLDER = join(ROOT, 'node_modules/@fontsource-variable/noto-sans-sc');
