import { sampleFiles, type SampleFile } from '../../src/workbench/sample';
import { prepared } from './prepared';

/** The sample district's files, written once in a test run. */
export async function preparedSample(): Promise<SampleFile[]> {
  const files = await prepared('sample', async () =>
    (await sampleFiles()).map(({ path, bytes }) => ({ path, base64: Buffer.from(bytes).toString('base64') })),
  );
  return files.map(({ path, base64 }) => ({ path, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }));
}
