import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

test('an app can take the words of every room that its components draw, and change one of them', () => {
  const drawn = ['site', 'upload', 'gallery'].flatMap((name) =>
    [...read(`components/text/en/${name}-texts.tsx`).matchAll(/'(@\/lib\/shared\/text\/en\/[\w-]+)'/g)].map(
      ([, path]) => path,
    ),
  );
  expect(drawn.length).toBeGreaterThan(10);
  const exported = read('package/react.ts');
  for (const path of drawn) expect(exported).toContain(`from '${path}'`);
});
