// Lints planted snippets through the ESLint API: reads [{file, code}] as JSON on stdin, prints the rule ids per snippet.
// A process of its own because jest's sandbox cannot import eslint.config.mjs.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const snippets = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint();
const answers = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  answers.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(answers));
