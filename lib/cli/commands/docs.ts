/** `npm run docs`: writes docs/api.md from the table of routes, their schemas and types. */
import { writeFile } from 'node:fs/promises';
import { API_REFERENCE, readApiReference } from '../api-reference/read-api-reference';
import { parseOptions, runCommand } from '../run-command';

await runCommand('npm run docs: without options.\n', async () => {
  parseOptions({});
  await writeFile(API_REFERENCE, await readApiReference());
  process.stdout.write(`Wrote ${API_REFERENCE}.\n`);
  return 0;
});
