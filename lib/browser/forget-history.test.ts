import { expect, test } from 'vitest';
import { createHistory } from '@/lib/browser/gallery/changes/create-history';
import { forgetHistory, HISTORY_KEY } from './forget-history';

test('the changes that a tab has kept are gone once somebody has signed out', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const image = { id: 'ffffffff-ffff-8fff-8fff-ffffffffffff', name: 'secret.jpg' };
  createHistory({ storage: () => storage, nowMs: () => 1 }).addEdit(image, {
    from: { alt: '' },
    to: { alt: 'a' },
  });
  expect(kept.get(HISTORY_KEY)).toContain('secret.jpg');
  forgetHistory(() => storage);
  const next = createHistory({ storage: () => storage, nowMs: () => 2 });
  await next.restore();
  expect(next.state()).toEqual([]);
});

test('where a browser keeps nothing there is nothing to forget', () => {
  const forbidden = () => {
    throw new DOMException('', 'SecurityError');
  };
  expect(() => forgetHistory(forbidden)).not.toThrow();
});
