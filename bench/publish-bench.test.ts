import { expect, test } from 'vitest';
import { isWithin } from './finding';
import { benchPublishing, countPublishing } from './publish-bench';

test('publishing an image that is in an album and has a date asks for three requests more', async () => {
  const [finding] = await benchPublishing();
  expect(finding?.value).toBe(3);
  expect(finding && isWithin(finding)).toBe(true);
});

test.each([
  ['without an album', false, 12, 5],
  ['in an album', true, 14, 6],
])(
  'an image %s is published by few requests, of which most do not wait for one another',
  async (_, isInAlbum, requests, inRow) => {
    const asked = await countPublishing({ isInAlbum });
    expect({ requests: asked.keys.length, inRow: asked.inRow }).toEqual({ requests, inRow });
  },
);
