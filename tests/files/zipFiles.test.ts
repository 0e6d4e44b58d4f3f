import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipFiles } from '../../src/files';

const entries = [
  { path: '下发/区水务局.xlsx', bytes: strToU8('甲') },
  { path: '下发/说明.txt', bytes: strToU8('乙'.repeat(500)) },
];

describe('an archive of files', () => {
  it('keeps names and contents', () => {
    const files = unzipSync(zipFiles(entries));
    expect(Object.keys(files)).toEqual(['下发/区水务局.xlsx', '下发/说明.txt']);
    expect(strFromU8(files['下发/说明.txt']!)).toBe('乙'.repeat(500));
  });

  it('marks names as UTF-8, so that Windows shows them right', () => {
    const bytes = zipFiles(entries);
    expect(new DataView(bytes.buffer).getUint16(6, true) & 0x800).toBe(0x800);
  });

  it('is the same for the same files', () => {
    expect(zipFiles(entries)).toEqual(zipFiles(entries));
  });

  it.each(['', '/etc/x', '../x', '下发/../../x', '下发//x'])('refuses the path %j', (path) => {
    expect(() => zipFiles([{ path, bytes: new Uint8Array(0) }])).toThrow(RangeError);
  });

  it('refuses two files of one path', () => {
    expect(() => zipFiles([entries[0]!, entries[0]!])).toThrow('duplicate');
  });
});
