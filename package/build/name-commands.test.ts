import { expect, test } from 'vitest';
import { nameCommands } from './name-commands';

test.each([
  ['Run npm run doctor -- --repair.', 'Run npx sluice doctor --repair.'],
  [
    'Run npm run doctor: it names it.\\nnpm run sweep',
    'Run npx sluice doctor: it names it.\\nnpx sluice sweep',
  ],
  ['pnpm run doctor', 'pnpm run doctor'],
  ['npm run bucket:setup -- [options]', 'npx sluice bucket:setup [options]'],
  ['“npm run bucket” or npm run bucket:setup, then', '“npx sluice bucket” or npx sluice bucket:setup, then'],
  [
    'npm run token -- --list\nnpm run token -- --revoke <id>',
    'npx sluice token --list\nnpx sluice token --revoke <id>',
  ],
  ['npm run password -- [--name <name>]', 'npx sluice password [--name <name>]'],
  [
    'npm run dev, npm run build, npm run bucketeer and npm run test:docs',
    'npm run dev, npm run build, npm run bucketeer and npm run test:docs',
  ],
])('%j is %j in an app that has the package', (text, named) => {
  expect(nameCommands(text)).toBe(named);
});
