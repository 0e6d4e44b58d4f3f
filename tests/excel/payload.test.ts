import fc from 'fast-check';
import { cellBytes, measureRows, PAYLOAD_BYTES, PayloadGate, sliceRows } from '../../src/excel/payload';
import { Breath } from '../../src/pace/breath';
import { inOneGo } from '../../src/domain/model/steps';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

test('a cell is never estimated smaller than it is sent', () => {
  fc.assert(
    fc.property(cell, (value) => {
      expect(cellBytes(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
  expect(cellBytes('督查\n"台账"')).toBe(Buffer.byteLength(JSON.stringify('督查\n"台账"')) + 1);
});

const anyRows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 30 });

test('slices keep every row in order and within the limit, the first within what is left of a request', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.integer({ min: 50, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (rows, limit, room) => {
        const slices = sliceRows(inOneGo(measureRows(rows)), limit, Math.min(room, limit));
        expect(slices.flatMap((slice) => [...slice.rows])).toEqual(rows);
        for (const slice of slices) {
          expect(rows[slice.start]).toBe(slice.rows[0]);
          expect(slice.bytes <= limit || slice.rows.length === 1).toBe(true);
        }
      },
    ),
  );
});

/** Requests of a gate as their bytes, when blocks of rows are queued one after the other. */
async function requestsOf(
  blocks: readonly (readonly (readonly string[])[])[],
  limit: number,
): Promise<number[]> {
  const requests: number[] = [];
  let queued = 0;
  const application = {
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  };
  const context = {
    application,
    workbook: { worksheets: { getItem: () => ({}) } },
    sync: async () => {
      requests.push(queued);
      queued = 0;
    },
  };
  const gate = new PayloadGate(context as unknown as Excel.RequestContext, new Breath(), limit);
  const measured = blocks.map((rows) => inOneGo(measureRows(rows)));
  gate.shareOut(measured.reduce((sum, { bytes }) => sum + bytes, 0));
  for (const block of measured) {
    for (const { bytes } of gate.slices(block)) {
      await gate.sheet('任务台账', bytes);
      queued += bytes;
    }
  }
  await gate.flush();
  return requests;
}

const lines = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [`第${index}行`, '推进桥梁建设']);
const bytesOf = (rows: string[][]): number => inOneGo(measureRows(rows)).bytes;

test('what is past the limit goes out in as few requests as it needs, about equally large, whatever the sheets', async () => {
  const blocks = [lines(20), lines(400), lines(130)];
  const total = bytesOf(blocks.flat());
  const requests = await requestsOf(blocks, Math.ceil(total / 1.2));
  expect(requests).toHaveLength(2);
  expect(requests.reduce((sum, bytes) => sum + bytes, 0)).toBe(total);
  expect(Math.max(...requests)).toBeLessThan(total * 0.54);
});

test('megabytes are shared out over requests, one more for every 5 MB at most', async () => {
  const megabytes = async (count: number) => {
    const rows = Array.from({ length: count * 250 }, () => ['x'.repeat(3_994)]);
    return requestsOf([rows], PAYLOAD_BYTES);
  };
  const requests = await Promise.all([3, 4, 6, 20].map(megabytes));
  expect(requests.map(({ length }) => length)).toEqual([1, 2, 2, 5]);
  for (const bytes of requests[1]!) expect(bytes).toBeLessThan(2_200_000);
});

test('what fits goes out in one request', async () => {
  const blocks = [lines(20), lines(40)];
  expect(await requestsOf(blocks, bytesOf(blocks.flat()))).toHaveLength(1);
});
