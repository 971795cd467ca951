/** `npm run docs`: writes docs/api.md from the table of routes, their schemas and types, and the README's deploy buttons. */
import { readFile, writeFile } from 'node:fs/promises';
import { API_REFERENCE, readApiReference } from '../api-reference/read-api-reference';
import { parseOptions, runCommand } from '../run-command';
import { writeDeployButtons } from '../write-deploy-buttons';

const README = 'README.md';

await runCommand('npm run docs: takes no options.\n', async () => {
  parseOptions({});
  await writeFile(API_REFERENCE, await readApiReference());
  const { repository } = JSON.parse(await readFile('package.json', 'utf8')) as { repository: string };
  await writeFile(README, writeDeployButtons(await readFile(README, 'utf8'), repository));
  process.stdout.write(`Wrote ${API_REFERENCE} and the deploy buttons of ${README}.\n`);
  return 0;
});
