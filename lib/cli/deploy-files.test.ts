/** The files that somebody deploys by: they start what `npm start` starts, and name variables that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VARIABLES } from '@/lib/server/config/variables';

const read = (path: string) => readFileSync(path, 'utf8');
const START = JSON.parse(read('package.json')).scripts.start as string;

test('the container and the service start what npm start starts, without npm between them and their signals', () => {
  expect(read('Dockerfile')).toContain(`CMD ${JSON.stringify(START.split(' ')).replaceAll(',', ', ')}`);
  expect(read('deploy/sluice.service')).toContain(`ExecStart=/usr/bin/${START}\n`);
});

test('every file that the image copies by name is there to be copied', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(
    ([, paths = '']) => paths.split(' ').map((path) => path.replace('/app/', '')),
  );
  const made = ['dist', '.next'];
  expect(copied.length).toBeGreaterThan(5);
  for (const path of copied) expect(made.includes(path) || existsSync(path)).toBe(true);
});

test('no secret and no photo of this machine gets into an image', () => {
  const ignored = read('.dockerignore').split('\n');
  for (const name of ['.env*', '.data', '.git', 'node_modules']) expect(ignored).toContain(name);
  expect(read('Dockerfile')).toMatch(/^USER 1000:1000$/m);
});

test.each([
  ['compose.yaml', /^ {6}([A-Z][A-Z0-9_]+):/gm],
  ['deploy/compose.s3.yaml', /^ {6}((?!ROOT_|VGW_)[A-Z][A-Z0-9_]+):/gm],
  ['deploy/sluice.service', /^Environment=(?!NODE_ENV)([A-Z0-9_]+)=/gm],
])('%s names variables of the table', (file, pattern) => {
  const names = [...read(file).matchAll(pattern)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(Object.keys(VARIABLES)).toContain(name);
});
