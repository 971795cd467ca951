import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setupText } from '@/lib/shared/text/en/setup';

const FACTS = {
  version: '18.3.1',
  address: '/api/photos/upload/presign',
  status: 404,
  source: 'https://bucket.example',
  reason: 'Sluice needs sharp to verify images. Run: npm install sharp',
};

test.each(Object.entries(setupText))('docs/package.md has the sentence of %s', (_, text) => {
  const guide = readFileSync('docs/package.md', 'utf8');
  expect(guide).toContain((text as (facts: typeof FACTS) => string)(FACTS));
});
