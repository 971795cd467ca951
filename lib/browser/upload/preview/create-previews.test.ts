import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createPreviews } from './create-previews';

const clock = createFakeClock();
const SOURCE = { blob: new Blob(['x']), width: 10, height: 10 };
const created: string[] = [];
const revoked: string[] = [];

beforeEach(() => {
  created.length = 0;
  revoked.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    created.push(`blob:${created.length + 1}`);
    return created.at(-1)!;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
});
afterEach(() => vi.restoreAllMocks());

const never = new AbortController().signal;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('createPreviews', () => {
  it('makes one picture at a time', async () => {
    let running = 0;
    let most = 0;
    const previews = createPreviews(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return new Blob(['small']);
    }, clock);
    const ready: string[] = [];
    for (const id of ['a', 'b', 'c']) previews.request(id, SOURCE, never, (url) => ready.push(id + url));
    await nextTurn();
    expect(ready).toEqual(['ablob:1', 'bblob:2', 'cblob:3']);
    expect(most).toBe(1);
  });

  it('takes the picture that came about while the file was prepared', async () => {
    const make = vi.fn(async () => new Blob(['made']));
    const preview = new Blob(['came along']);
    const ready = vi.fn();
    createPreviews(make, clock).request('a', { ...SOURCE, preview }, never, ready);
    await nextTurn();
    expect(ready).toHaveBeenCalledTimes(1);
    expect(make).not.toHaveBeenCalled();
    expect(URL.createObjectURL).toHaveBeenCalledWith(preview);
  });

  it('makes none twice for the same upload', async () => {
    const previews = createPreviews(async () => new Blob(['small']), clock);
    const onReady = vi.fn();
    previews.request('a', SOURCE, never, onReady);
    previews.request('a', SOURCE, never, onReady);
    await nextTurn();
    expect(onReady).toHaveBeenCalledTimes(1);
    expect(created).toHaveLength(1);
  });

  it('is silent about what it cannot picture, and goes on', async () => {
    const makers = [() => Promise.reject(new Error('no')), async () => null, async () => new Blob(['small'])];
    const previews = createPreviews(() => makers.shift()!(), clock);
    const ready: string[] = [];
    for (const id of ['a', 'b', 'c']) previews.request(id, SOURCE, never, () => ready.push(id));
    await nextTurn();
    expect(ready).toEqual(['c']);
  });

  it('keeps no picture of an upload that left while it was made', async () => {
    const controller = new AbortController();
    const previews = createPreviews(async () => {
      controller.abort();
      return new Blob(['small']);
    }, clock);
    const onReady = vi.fn();
    previews.request('a', SOURCE, controller.signal, onReady);
    await nextTurn();
    expect(onReady).not.toHaveBeenCalled();
    expect(created).toEqual([]);
  });

  it('frees each picture once, when the page has drawn itself without it', async () => {
    const previews = createPreviews(async () => new Blob(['small']), clock);
    for (const id of ['a', 'b', 'c']) previews.request(id, SOURCE, never, () => {});
    await nextTurn();
    previews.revoke('a');
    previews.revoke('a');
    await clock.advance(4_999);
    expect(revoked).toEqual([]);
    await clock.advance(1);
    expect(revoked).toEqual(['blob:1']);
    previews.revoke('b');
    previews.revokeAll();
    await clock.advance(5_000);
    expect(revoked).toEqual(['blob:1', 'blob:2', 'blob:3']);
  });

  it('makes a new picture for an upload whose last one is not freed yet', async () => {
    const previews = createPreviews(async () => new Blob(['small']), clock);
    const ready = vi.fn();
    previews.request('a', SOURCE, never, ready);
    await nextTurn();
    previews.revoke('a');
    previews.request('a', SOURCE, never, ready);
    await nextTurn();
    await clock.advance(5_000);
    expect(ready.mock.calls).toEqual([['blob:1'], ['blob:2']]);
    expect(revoked).toEqual(['blob:1']);
  });

  it('makes none where none are wanted', async () => {
    const onReady = vi.fn();
    createPreviews(null, clock).request('a', SOURCE, never, onReady);
    await nextTurn();
    expect(onReady).not.toHaveBeenCalled();
  });
});
