/** The first example of docs/host.md is a file that runs, so that it does what the guide says. `testing/docs` compiles the others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseUploadDecision } from '@/lib/server/seam/parse-upload-decision';
import { rowTextBudget } from '@/lib/shared/keys/row/row-codec';
import { createTestServer } from '../server/create-test-server';
import config from './host/config';

/** In the guide the host's own files and ours stand where they do in an app. */
const asInTheGuide = (code: string) =>
  code
    .replace("'../../docs/readers/docs-host/lib/host'", "'@/lib/host'")
    .replace("'@/lib/server/seam/define-sluice'", "'sluice/next'");

test('the first example of the guide is this file', () => {
  const file = readFileSync(join(import.meta.dirname, 'host/config.ts'), 'utf8');
  expect(readFileSync('docs/host.md', 'utf8')).toContain(`\`\`\`ts\n${asInTheGuide(file)}\`\`\`\n`);
});

test('the guide says how long tags may be together', () => {
  const most = rowTextBudget.altAndTagsBytes;
  expect(readFileSync('docs/host.md', 'utf8')).toContain(`${most} bytes together, each counting two more`);
  const allow = (bytes: number) => () =>
    parseUploadDecision({ decision: 'allow', tags: ['a'.repeat(80), 'b'.repeat(bytes)] });
  expect(allow(most - 84)).not.toThrow();
  expect(allow(most - 83)).toThrow('too long together');
});

test('the example of the guide does what it says', async () => {
  const server = await createTestServer({}, undefined, { seam: config });
  const presign = async (headers: Record<string, string>, albumId: string) => {
    const json = { filename: 'a.jpg', metadata: { albumId } };
    const answer = await server.call('POST', '/api/upload/presign', { json, headers });
    return answer.ok ? 200 : ((await answer.json()) as { error: { message: string } }).error.message;
  };
  expect(await presign({ cookie: 'own=1' }, 'album-1')).toBe(200);
  expect(await presign({}, 'album-1')).toBe("This album isn't yours.");
  expect(await presign({}, '')).toBe("This album isn't yours.");
});
