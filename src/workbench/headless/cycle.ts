import { runCycle } from './runCycle';
import { readOptions, UsageError } from './options';
import { HEADLESS_WORDING as words } from './wording.zh-CN';

/** Exit status of unusable input or options (the contract). */
const UNUSABLE = 2;

async function main(): Promise<number> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
    await runCycle(options, say);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return UNUSABLE;
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${words.unexpected(error instanceof Error ? error.message : String(error))}\n`);
    process.exit(1);
  },
);
