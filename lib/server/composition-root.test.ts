/** All services come together in `services.ts`. Only what begins a request or a process may know of all of them; a use case names its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const HERE = import.meta.dirname;

const ENTRY_POINTS = [
  'api/answer-api.ts',
  'api/api-route.ts',
  'create-sluice.ts',
  'get-services.ts',
  'index.ts',
  // Names single services and is how use cases do it.
  'needs.ts',
  'services-home.ts',
  'stop-services.ts',
];

test('the composition root is imported by entry points, and use cases take what they need', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('.test.'),
  );
  const importing = files.filter((path) =>
    /from '\.\.?(\/\.\.)*\/services'/.test(readFileSync(join(HERE, path), 'utf8')),
  );
  expect(importing.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(ENTRY_POINTS);
});
