import * as z from 'zod';
import { drawSheets, readTablesAndState } from '../../src/excel';
import { ledger } from './support/specs';
import { loadState, saveState } from './support/state';
import { freshWorkbook, read, syncsOf } from './support/workbook';

const schema = z.object({ issued: z.array(z.string()) });
const NAMESPACE = 'urn:duchaban:ledger:state';

beforeEach(freshWorkbook);

async function parts(namespace = NAMESPACE): Promise<string[]> {
  return Excel.run(async (context) => {
    const found = context.workbook.customXmlParts.getByNamespace(namespace);
    found.load('items/id');
    await context.sync();
    const xml = found.items.map((part) => part.getXml());
    await context.sync();
    return xml.map(({ value }) => value);
  });
}

async function addPart(xml: string): Promise<void> {
  await read((context) => {
    context.workbook.customXmlParts.add(xml);
    return () => null;
  });
}

test('a workbook without state has none, and no problem', async () => {
  expect(await loadState(schema)).toEqual({ value: null, problem: null });
});

test('state comes back, and is replaced, not piled up', async () => {
  await saveState({ value: { issued: ['第1期'] } });
  await saveState({ value: { issued: ['第1期', '<第2期>&'] } });
  expect(await loadState(schema)).toEqual({ value: { issued: ['第1期', '<第2期>&'] }, problem: null });
  expect(await parts()).toHaveLength(1);
});

test('another add-in’s parts are left alone', async () => {
  await addPart('<a xmlns="urn:other">1</a>');
  await saveState({ value: { issued: [] } });
  expect(await parts('urn:other')).toHaveLength(1);
});

test.each([
  ['damaged', `<state xmlns="${NAMESPACE}" version="1">{"issued":</state>`],
  ['of a newer version', `<state xmlns="${NAMESPACE}" version="9">{"issued":[]}</state>`],
])('a %s state is a problem and survives both loading and saving', async (_, xml) => {
  await addPart(xml);
  expect(await loadState(schema)).toMatchObject({ value: null, problem: { code: 'state-unreadable' } });
  await expect(saveState({ value: { issued: [] } })).rejects.toMatchObject({ code: 'state-unreadable' });
  expect((await parts())[0]).toContain(xml.slice(xml.indexOf('{')).replace('</state>', ''));
  await saveState({ value: { issued: ['新'] }, setAsideUnreadable: true });
  expect((await loadState(schema)).value).toEqual({ issued: ['新'] });
  expect(await parts(`${NAMESPACE}:kept`)).toHaveLength(1);
});

test('a state the schema refuses is a problem, not a guess', async () => {
  await saveState({ value: { issued: '第1期' } });
  expect(await loadState(schema)).toMatchObject({ value: null, problem: { code: 'state-unreadable' } });
});

test('read with tables it takes no sync of its own', async () => {
  await drawSheets([ledger(2)], { state: { value: { issued: ['第1期'] } } });
  let reading: Awaited<ReturnType<typeof readTablesAndState<{ issued: string[] }>>> | undefined;
  const syncs = await syncsOf(async () => {
    reading = await readTablesAndState(['任务台账', '没有的表'], schema);
  });
  expect(syncs).toBeLessThanOrEqual(3);
  expect(reading!.state).toEqual({ value: { issued: ['第1期'] }, problem: null });
  expect([...reading!.tables.keys()]).toEqual(['任务台账']);
  expect(reading!.tables.get('任务台账')!.rows).toHaveLength(2);
});

test('without any table the state is read all the same', async () => {
  await saveState({ value: { issued: ['第1期'] } });
  expect((await readTablesAndState(['任务台账'], schema)).state.value).toEqual({ issued: ['第1期'] });
});
