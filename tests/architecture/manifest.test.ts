import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { isPage } from '../../src/taskpane/pageNames';
import { validateXML } from 'xmllint-wasm';

const ROOT = join(__dirname, '../..');
const SCHEMAS = join(ROOT, '../shared/xsd/manifest');
const LOCAL = 'https://localhost:3000/';

/** Longest texts Office accepts: bt:ShortStrings and bt:LongStrings. */
const SHORT_STRING = 125;
const LONG_STRING = 250;

const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const manifest = new JSDOM(xml, { contentType: 'text/xml' }).window.document;

const all = (tag: string, within: Document | Element = manifest): Element[] =>
  [...within.getElementsByTagName('*')].filter((element) => element.localName === tag);
const one = (tag: string, within: Document | Element = manifest): Element => {
  const [first] = all(tag, within);
  if (first === undefined) {
    throw new Error(`manifest.xml has no ${tag}`);
  }
  return first;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The published schema set names two further schemas we have no use for; empty ones stand in for them. */
function standIn(product: 'mail' | 'content'): string {
  const namespace = `http://schemas.microsoft.com/office/${product}appversionoverrides`;
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"><xs:element name="VersionOverrides"/></xs:schema>`;
}

function validate(contents: string) {
  const schema = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(SCHEMAS, fileName), 'utf8'),
  });
  return validateXML({
    xml: { fileName: 'manifest.xml', contents },
    schema: schema('OfficeAppManifestV1_1.xsd'),
    preload: [
      schema('OfficeAppBasicTypesV1_0.xsd'),
      schema('TaskPaneAppVersionOverridesV1_0.xsd'),
      { fileName: 'MailAppVersionOverridesV1_0.xsd', contents: standIn('mail') },
      { fileName: 'ContentAppVersionOverridesV1_0.xsd', contents: standIn('content') },
    ],
  });
}

function describeWithSchemas(name: string, tests: () => void): void {
  if (existsSync(SCHEMAS)) {
    describe(name, tests);
    return;
  }
  console.warn(`${name}: skipped, the manifest schemas are not on this machine`);
  describe.skip(name, tests);
}

describeWithSchemas('the manifest against the published schema', () => {
  test('is valid', async () => {
    expect((await validate(xml)).errors).toEqual([]);
  });

  test('stays valid where ribbon extensions are not honoured', async () => {
    const plain = xml.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, '');
    expect(plain).not.toContain('CustomTab');
    expect((await validate(plain)).errors).toEqual([]);
  });

  test('a manifest without its permissions is rejected', async () => {
    const broken = xml.replace(/<Permissions>.*<\/Permissions>/, '');
    expect((await validate(broken)).valid).toBe(false);
  });
});

describe('the manifest in itself', () => {
  const resources = new Map(
    ['Image', 'Url', 'String']
      .flatMap((tag) => all(tag, one('Resources')))
      .map((element) => [attribute(element, 'id'), element]),
  );

  test('opens the task pane without the ribbon', () => {
    expect(attribute(one('SourceLocation', one('DefaultSettings')), 'DefaultValue')).toBe(
      `${LOCAL}taskpane.html`,
    );
  });

  test('asks for the Excel API floor of the design', () => {
    expect(attribute(one('Set'), 'Name')).toBe('ExcelApi');
    expect(attribute(one('Set'), 'MinVersion')).toBe('1.13');
  });

  test('refers only to resources it has, and has none to spare', () => {
    const used = [...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    expect([...new Set(used)].sort()).toEqual([...resources.keys()].sort());
  });

  test('is Chinese with an English override for every text, within the lengths Office accepts', () => {
    expect(one('DefaultLocale').textContent).toBe('zh-CN');
    const named = [one('DisplayName'), one('Description'), ...all('String')];
    for (const element of named) {
      const english = all('Override', element).filter(
        (override) => attribute(override, 'Locale') === 'en-US',
      );
      expect(attribute(element, 'DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
      expect(english.map((override) => attribute(override, 'Value'))).toEqual([
        expect.stringMatching(/^[ -~]+$/),
      ]);
    }
    const lengths = (list: string) =>
      all('String', one(list)).map((text) => attribute(text, 'DefaultValue').length);
    expect(Math.max(...lengths('ShortStrings'))).toBeLessThanOrEqual(SHORT_STRING);
    expect(Math.max(...lengths('LongStrings'))).toBeLessThanOrEqual(LONG_STRING);
  });

  test('has the tab 督查台账 and each button on it once', () => {
    const labelOf = (element: Element) => {
      const label = [...element.children].find((child) => child.localName === 'Label');
      return attribute(resources.get(attribute(label as Element, 'resid')) as Element, 'DefaultValue');
    };
    expect(labelOf(one('CustomTab'))).toBe('督查台账');
    const labels = all('Control').map(labelOf);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining(['打开工作面板', '导入立项', '收报', '核查', '通报']));
  });

  test('every icon is a PNG of ours in the size the manifest says', () => {
    const icons = [
      ...all('Image', one('Resources')).map((image) => {
        const id = attribute(image, 'id');
        return { url: attribute(image, 'DefaultValue'), size: Number(id.slice(id.lastIndexOf('.') + 1)) };
      }),
      { url: attribute(one('IconUrl'), 'DefaultValue'), size: 32 },
      { url: attribute(one('HighResolutionIconUrl'), 'DefaultValue'), size: 64 },
    ];
    for (const { url, size } of icons) {
      const png = readFileSync(join(ROOT, url.replace(LOCAL, '')));
      expect([url, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([url, size, size]);
    }
  });

  test('every page a button opens is a page of the pane', () => {
    const pages = all('Url', one('Resources'))
      .map((url) => new URL(attribute(url, 'DefaultValue')).searchParams.get('page'))
      .filter((page) => page !== null);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !isPage(page))).toEqual([]);
  });

  test('every ribbon function is registered by the commands page', () => {
    const folder = join(ROOT, 'src/commands');
    const source = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const names = all('FunctionName').map((element) => element.textContent ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(source).toContain(`Office.actions.associate('${name}'`);
    }
  });
});
