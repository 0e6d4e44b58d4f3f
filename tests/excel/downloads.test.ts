import { deliverFile, openPreferences } from '../../src/excel';
import { freshWorkbook } from './support/workbook';

const XLSX = {
  name: '附件3.xlsx',
  mimeType: 'application/octet-stream',
  bytes: new Uint8Array([1, 2, 3, 250]),
};
const DOCX = { ...XLSX, name: '通报.docx', text: '通报全文' };

beforeEach(() => {
  freshWorkbook();
  jest.restoreAllMocks();
  Reflect.deleteProperty(URL, 'createObjectURL');
});

function browserWithDownloads(): string[] {
  const clicked: string[] = [];
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
  return clicked;
}

test('a workbook opens as a new workbook, its bytes unchanged', async () => {
  const handed = jest.spyOn(Excel, 'createWorkbook').mockResolvedValue(undefined);
  expect(await deliverFile(XLSX)).toEqual({ way: 'opened' });
  expect(Buffer.from(String(handed.mock.calls[0]![0]), 'base64')).toEqual(Buffer.from(XLSX.bytes));
});

test('when Excel will not, and for other files, the browser downloads', async () => {
  jest.spyOn(Excel, 'createWorkbook').mockRejectedValue(new Error('no'));
  const clicked = browserWithDownloads();
  expect(await deliverFile(XLSX)).toEqual({ way: 'downloaded' });
  expect(await deliverFile(DOCX)).toEqual({ way: 'downloaded' });
  expect(clicked).toEqual(['附件3.xlsx', '通报.docx']);
  expect(document.querySelectorAll('a')).toHaveLength(0);
});

test('where neither works the text is handed back to be shown, and nothing is called delivered', async () => {
  jest.spyOn(Excel, 'createWorkbook').mockRejectedValue(new Error('no'));
  expect(await deliverFile(DOCX)).toEqual({ way: 'text', text: '通报全文' });
});

test('Excel for Mac, which ignores downloads, is not asked for one', async () => {
  const clicked = browserWithDownloads();
  const { Office: office } = globalThis;
  globalThis.Office = {
    PlatformType: office.PlatformType,
    context: { platform: 'Mac' },
  } as unknown as typeof Office;
  const delivery = await deliverFile(DOCX);
  globalThis.Office = office;
  expect(delivery).toEqual({ way: 'text', text: '通报全文' });
  expect(clicked).toEqual([]);
});

describe('preferences', () => {
  test('outlive the pane', async () => {
    (await openPreferences()).set('filter', { severity: 'error' });
    expect((await openPreferences()).get('filter')).toEqual({ severity: 'error' });
    expect((await openPreferences()).get('never set')).toBeNull();
  });

  test('last as long as the pane where the browser keeps nothing', async () => {
    // The library says on the console that nothing will be kept.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const preferences = await openPreferences();
    preferences.set('folded', true);
    expect(preferences.get('folded')).toBe(true);
  });
});
