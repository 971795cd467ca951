import { expect, test } from 'vitest';
import { isKept } from './finding';
import { benchPublishing } from './publish-bench';

test('publishing an image that is in an album and has a date asks for three requests more', async () => {
  const [finding] = await benchPublishing();
  expect(finding?.value).toBe(3);
  expect(finding && isKept(finding)).toBe(true);
});
