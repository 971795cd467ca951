import { expect, test } from 'vitest';
import { createPaths } from '../urls/create-paths';
import { createShareTokens } from './share-tokens';

const ID = 'fe5dd9fc-f36b-8993-95a0-1696586118bd';
let nowMs = Date.UTC(2026, 0, 1);
const tokens = createShareTokens({
  linkSecret: 'a secret of tests, long enough to count',
  paths: createPaths({ shortLinks: true }),
  clock: () => new Date(nowMs),
});

test('a link opens its own image until its end, and no other', async () => {
  const { url, pageUrl, expiresAt } = await tokens.createLink(ID, 'The sea.jpg', 60);
  const token = url.split('?share=')[1] ?? '';
  expect(url).toBe(`/media/${ID}/The%20sea.jpg?share=${token}`);
  expect(pageUrl).toBe(`/share/${ID}/The%20sea.jpg?share=${token}`);
  expect(expiresAt).toEqual(new Date(nowMs + 60_000));
  expect(await tokens.check(token, ID)).toEqual(expiresAt);
  const other = ID.replace(/bd$/, 'be');
  await expect(tokens.check(token, other)).rejects.toMatchObject({ code: 'link_invalid' });
  await expect(tokens.check(`${token.slice(0, -9)}AAAAAAAAA`, ID)).rejects.toMatchObject({
    code: 'link_invalid',
  });
  nowMs += 60_000;
  await expect(tokens.check(token, ID)).rejects.toMatchObject({ code: 'link_expired' });
});
