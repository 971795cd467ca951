import { describe, expect, it } from 'vitest';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { forgetAllSent, forgetSent, keepSent, listSent } from './sent-photos';

const photo = (id: string, sentAtMs: number, expiresAtMs: number | null = null) => ({
  ...{ id, name: `${id}.jpg`, url: `/media/${id}`, sentAtMs, expiresAtMs },
});
const idsAt = (nowMs: number, store: ReturnType<typeof createFakeStorage>) =>
  listSent(nowMs, store).map(({ id }) => id);

describe('the photos that a browser remembers', () => {
  it('come back the latest first, each once', () => {
    const store = createFakeStorage();
    for (const one of [photo('a', 1), photo('b', 2), photo('a', 3)]) keepSent(one, store);
    expect(idsAt(10, store)).toEqual(['b', 'a']);
    expect(listSent(10, store)[1]).toEqual(photo('a', 1));
  });

  it('are forgotten once their link has ended, and a public one after half a year', () => {
    const store = createFakeStorage();
    for (const one of [photo('short', 1, 100), photo('public', 1)]) keepSent(one, store);
    expect(idsAt(100, store)).toEqual(['public']);
    expect(idsAt(181 * 86_400_000, store)).toEqual([]);
    expect(store.length).toBe(0);
  });

  it('are no more than five hundred', () => {
    const store = createFakeStorage();
    for (let at = 0; at < 510; at += 1) keepSent(photo(`${at}`, at), store);
    expect(listSent(1_000, store)).toHaveLength(500);
    expect(store.length).toBe(500);
  });

  it('lead nowhere but to this site', () => {
    const store = createFakeStorage();
    for (const url of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      keepSent({ ...photo(url, 1), url }, store);
    }
    expect(listSent(10, store)).toEqual([]);
  });

  it('can be forgotten, one or all', () => {
    const store = createFakeStorage();
    for (const id of ['a', 'b', 'c']) keepSent(photo(id, 1), store);
    forgetSent('a', store);
    expect(idsAt(10, store)).not.toContain('a');
    forgetAllSent(store);
    expect(idsAt(10, store)).toEqual([]);
  });

  it('are none where nothing can be kept', () => {
    keepSent(photo('a', 1), null);
    expect(listSent(10, null)).toEqual([]);
  });
});
