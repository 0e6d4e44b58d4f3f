import { readFileGrids } from '../../src/files';
import { good, gridsOf, rawDocx, runsAt } from './support/office';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const style = (type: string, id: string, properties: string, basedOn = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;

const onlyRuns = async (content: string, styles = ''): Promise<unknown> => {
  const [grid] = await gridsOf(rawDocx(table(row(cell(content))), styles), '通知.docx');
  return runsAt(grid!, 0, 0);
};

describe('weight of text in Word', () => {
  it('reads bold from the run, and <w:b w:val="0"/> as its absence', async () => {
    expect(
      await onlyRuns(
        p(run('区水务局', '<w:b/>') + run('、区城管局') + run('、区教体局', '<w:b w:val="0"/>')),
      ),
    ).toEqual([
      ['区水务局', true],
      ['、区城管局、区教体局', false],
    ]);
  });

  it('reads bold from paragraph and character styles, through what they are based on', async () => {
    const styles =
      style('paragraph', '标题', '<w:b/>') +
      style('paragraph', '小标题', '', '标题') +
      style('character', '强调', '<w:b/>');
    expect(await onlyRuns(p(run('区水务局'), '<w:pStyle w:val="小标题"/>'), styles)).toEqual([
      ['区水务局', true],
    ]);
    expect(
      await onlyRuns(p(run('区水务局', '<w:rStyle w:val="强调"/>') + run('、区城管局')), styles),
    ).toEqual([
      ['区水务局', true],
      ['、区城管局', false],
    ]);
  });

  it('lets a character style toggle the bold of its paragraph style, as Word does', async () => {
    const styles = style('paragraph', '标题', '<w:b/>') + style('character', '强调', '<w:b/>');
    expect(
      await onlyRuns(
        p(run('区水务局', '<w:rStyle w:val="强调"/>') + run('、区城管局'), '<w:pStyle w:val="标题"/>'),
        styles,
      ),
    ).toEqual([
      ['区水务局', false],
      ['、区城管局', true],
    ]);
  });

  it('survives styles that are based on each other', async () => {
    const styles = style('paragraph', 'a', '', 'b') + style('paragraph', 'b', '', 'a');
    expect(await onlyRuns(p(run('区水务局'), '<w:pStyle w:val="a"/>'), styles)).toEqual([
      ['区水务局', false],
    ]);
  });
});

describe('text of a cell', () => {
  it('puts paragraphs and line breaks on lines of their own, and drops the empty paragraph at the end', async () => {
    const [grid] = await gridsOf(
      rawDocx(
        table(row(cell(p('<w:r><w:t>张三</w:t><w:br/><w:t>李四</w:t></w:r>') + p(run('王五')) + p('')))),
      ),
    );
    expect(grid!.values[0]![0]).toBe('张三\n李四\n王五');
  });

  it('reads insertions and content controls, not deletions, hidden text or field codes', async () => {
    const [grid] = await gridsOf(
      rawDocx(
        table(
          row(
            cell(
              p(
                `<w:ins>${run('新建')}</w:ins><w:del><w:r><w:delText>改建</w:delText></w:r></w:del><w:sdt><w:sdtContent>${run('9处')}</w:sdtContent></w:sdt>` +
                  `${run('内部', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
              ),
            ),
          ),
        ),
      ),
    );
    expect(grid!.values[0]![0]).toBe('新建9处√');
  });

  it('reads a table inside a cell as lines', async () => {
    const inner = table(
      row(cell(p(run('甲'))), cell(p(run('乙')))),
      row(cell(p(run('丙'))), cell(p(run('丁')))),
    );
    const [grid] = await gridsOf(rawDocx(table(row(cell(p(run('上')) + inner + p(''))))));
    expect(grid!.values[0]![0]).toBe('上\n甲 乙\n丙 丁');
  });
});

describe('shape of a Word table', () => {
  it('keeps cells merged across and down', async () => {
    const [grid] = await gridsOf(
      rawDocx(
        table(
          row(
            cell(p(run('序号')), '<w:vMerge w:val="restart"/>'),
            cell(p(run('季度目标')), '<w:gridSpan w:val="2"/>'),
          ),
          row(cell(p(''), '<w:vMerge/>'), cell(p(run('一季度'))), cell(p(run('二季度')))),
        ),
      ),
    );
    expect(grid!.values).toEqual([
      ['序号', '季度目标', null],
      [null, '一季度', '二季度'],
    ]);
    expect(grid!.merges).toEqual([
      { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      { row: 0, column: 1, rowCount: 1, columnCount: 2 },
    ]);
  });

  it('starts a row later where Word skips columns', async () => {
    const [grid] = await gridsOf(
      rawDocx(
        table(
          row(cell(p(run('甲'))), cell(p(run('乙')))),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(run('丙')))}</w:tr>`,
        ),
      ),
    );
    expect(grid!.values[1]).toEqual([null, '丙']);
  });

  it('gives each table the paragraphs above it as title rows, the last one those below, and all of them as text', async () => {
    const reading = good(
      await readFileGrids(
        '通知.docx',
        rawDocx(
          p(run('附件1')) +
            table(row(cell(p(run('序号'))), cell(p(run('任务'))))) +
            p(run('附件2')) +
            table(row(cell(p(run('序号'))), cell(p(run('事项'))))) +
            p(run('填报人：周岚')),
        ),
      ),
    );
    expect(reading.grids.map((grid) => grid.name)).toEqual(['表1', '表2']);
    expect(reading.grids.map((grid) => grid.texts)).toEqual([
      [
        ['附件1', ''],
        ['序号', '任务'],
      ],
      [
        ['附件2', ''],
        ['序号', '事项'],
        ['填报人：周岚', ''],
      ],
    ]);
    expect(reading.grids[1]!.merges).toContainEqual({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    expect(reading.text).toBe('附件1\n附件2\n填报人：周岚');
  });

  it('reads a notice without tables as text', async () => {
    const reading = good(await readFileGrids('通知.docx', rawDocx(p(run('请于2月25日前报送计划。')))));
    expect(reading.grids).toEqual([]);
    expect(reading.text).toBe('请于2月25日前报送计划。');
  });
});
