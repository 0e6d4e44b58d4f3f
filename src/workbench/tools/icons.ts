import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium';

const ASSETS = join(process.cwd(), 'assets');

/** Pixel sizes an Office ribbon and an add-in list ask for. */
const PRODUCT_SIZES = [16, 32, 64, 80, 128];
const BUTTON_SIZES = [16, 32, 80];
const BUTTONS = ['import', 'collect', 'check', 'bulletin', 'findings'];

/** The product mark loses its detail below 32 px, so the small one is drawn by itself. */
const sourceOf = (name: string, size: number): string => (name === 'icon' && size < 32 ? 'icon-small' : name);

/** Renders assets/source/*.svg to the PNG files the manifest names. */
async function renderIcons(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const jobs = [
      ...PRODUCT_SIZES.map((size) => ({ name: 'icon', size })),
      ...BUTTONS.flatMap((name) => BUTTON_SIZES.map((size) => ({ name, size }))),
    ];
    for (const { name, size } of jobs) {
      const svg = readFileSync(join(ASSETS, 'source', `${sourceOf(name, size)}.svg`), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: join(ASSETS, `${name}-${size}.png`), omitBackground: true });
    }
    console.log(`${jobs.length} icons written to ${ASSETS}`);
  } finally {
    await browser.close();
  }
}

void renderIcons();
