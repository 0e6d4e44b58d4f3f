import { strFromU8, unzipSync } from 'fflate';
import { figureText } from '../../src/domain/outputs/bulletin';
import { readFileGrids, writeBulletinDocx } from '../../src/files';
import { parseXmlTree } from '../../src/files/xmlTree';
import type { Bulletin } from '../../src/domain/model/bulletin';
import { figure, sampleBulletin } from './support/bulletin';
import { good } from './support/office';

async function parts(
  bulletin: Bulletin = sampleBulletin(),
): Promise<{ document: string; settings: string; footers: string[] }> {
  const files = unzipSync(await writeBulletinDocx(bulletin));
  const text = (path: string): string => strFromU8(files[path]!);
  return {
    document: text('word/document.xml'),
    settings: text('word/settings.xml'),
    footers: [text('word/footer1.xml'), text('word/footer2.xml')],
  };
}

const bare = (changes: Partial<Bulletin>): Bulletin => ({
  ...sampleBulletin(),
  number: null,
  issuer: null,
  issuedOn: null,
  blocks: [],
  attachments: [],
  ...changes,
});

async function textOf(bulletin: Bulletin): Promise<string> {
  return good(await readFileGrids('通报.docx', await writeBulletinDocx(bulletin))).text ?? '';
}

/** Millimetres of twips. */
const millimetres = (twips: string): number => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10;

describe('the page of an official document', () => {
  it('has the margins and text area of GB/T 9704-2012', async () => {
    const { document } = await parts();
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document)!;
    expect([top, left].map((twips) => millimetres(twips!))).toEqual([37, 28]);
    expect(210 - millimetres(left!) - millimetres(right!)).toBeCloseTo(156, 0);
    expect(297 - millimetres(top!) - millimetres(bottom!)).toBeCloseTo(225, 0);
  });

  it('fits 22 lines into the text area', async () => {
    const { document } = await parts();
    const pitch = Number(/<w:docGrid w:type="lines" w:linePitch="(\d+)"/.exec(document)![1]);
    expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22);
    expect(Math.floor((16838 - 2098 - 1984) / (pitch + 10))).toBeLessThan(22);
  });

  it('numbers pages — 1 — at the outside, in 4号', async () => {
    const { settings, footers } = await parts();
    expect(settings).toContain('w:evenAndOddHeaders');
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) expect(xml).toMatch(/w:sz w:val="28".*— .*PAGE.* —/);
  });

  it('sets title, headings and text in the official faces and sizes', async () => {
    const { document } = await parts();
    const lookOf = (text: string): string[] => {
      const at = document.indexOf(text);
      const properties = document.slice(document.lastIndexOf('<w:rPr>', at), at);
      return [/w:eastAsia="([^"]+)"/.exec(properties)![1]!, /<w:sz w:val="(\d+)"/.exec(properties)![1]!];
    };
    expect(lookOf('关于2031年5月民生实事')).toEqual(['方正小标宋简体', '44']);
    expect(lookOf('截至5月底，')).toEqual(['仿宋_GB2312', '32']);
    expect(lookOf('一、总体进展')).toEqual(['黑体', '32']);
    expect(lookOf('（一）按责任单位')).toEqual(['楷体_GB2312', '32']);
  });

  it('indents paragraphs by two characters', async () => {
    const { document } = await parts(bare({ blocks: [{ kind: 'paragraph', parts: ['正文'] }] }));
    expect(document).toMatch(
      /<w:ind[^>]*w:firstLine="640"[^>]*w:firstLineChars="200"|<w:ind[^>]*w:firstLineChars="200"[^>]*w:firstLine="640"/,
    );
  });
});

describe('the content of a bulletin', () => {
  it('shows every figure as the domain reads it', async () => {
    const text = await textOf(sampleBulletin());
    expect(text).toContain(
      `截至5月底，${figureText(figure(49))}项民生实事中，已完成12项，占${figureText(figure(24.5, 'percent'))}；`,
    );
  });

  it('repeats the header row of a table and keeps rows whole', async () => {
    const { document } = await parts();
    const rows = document.split('<w:tr>').slice(1);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows[1]).not.toContain('<w:tblHeader/>');
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('fills the table as it is, with its total row', async () => {
    const reading = good(await readFileGrids('通报.docx', await writeBulletinDocx(sampleBulletin())));
    const rows = reading.grids[0]!.texts;
    expect(rows.at(-1)).toEqual(['合计', '', '216', '40', '24', '44.4%']);
    expect(rows.slice(-26, -24)).toEqual([
      ['序号', '责任单位', '任务数', '已完成', '滞后', '完成率'],
      ['1', '区园林绿化中心', '9', '0', '1', '0.0%'],
    ]);
  });

  it('signs with the issuer and a Chinese date, the date two characters further in', async () => {
    const { document } = await parts(bare({ issuer: '临江区人民政府督查室', issuedOn: '2031-06-08' }));
    const startOf = (text: string): number => {
      const at = document.indexOf(text);
      return Number(/w:left="(\d+)"/.exec(document.slice(document.lastIndexOf('<w:p>', at), at))![1]);
    };
    expect(startOf('2031年6月8日') - startOf('临江区人民政府督查室')).toBe(640);
  });

  it('keeps the signature on a page with text', async () => {
    const { document } = await parts();
    const chain = document.slice(document.indexOf('民-7 改造'), document.indexOf('2031年6月8日'));
    const paragraphs = chain.split('<w:p>').slice(1, -1);
    expect(paragraphs).toHaveLength(5);
    expect(paragraphs.every((paragraph) => paragraph.includes('<w:keepNext/>'))).toBe(true);
  });

  it('lists attachments after the text and gives each a page', async () => {
    const text = await textOf(sampleBulletin());
    expect(text).toContain(
      '附件：1. 滞后事项清单\n2. 未按时报送单位名单\n临江区人民政府督查室\n2031年6月8日\n附件1\n滞后事项清单',
    );
    const { document } = await parts();
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  it('does not number a single attachment', async () => {
    const text = await textOf(bare({ attachments: sampleBulletin().attachments.slice(0, 1) }));
    expect(text).toContain('附件：滞后事项清单\n附件\n滞后事项清单');
  });

  it('writes a bulletin of a title alone, and characters XML cannot hold', async () => {
    expect(await textOf(bare({ title: '关于\u0000报送\u0008情况的通报' }))).toBe('关于报送情况的通报');
  });

  it('is well-formed XML throughout', async () => {
    const files = unzipSync(await writeBulletinDocx(sampleBulletin()));
    for (const [path, bytes] of Object.entries(files)) if (/\.(xml|rels)$/.test(path)) parseXmlTree(bytes);
  });
});
