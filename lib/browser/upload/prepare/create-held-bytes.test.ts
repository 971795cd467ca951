import { describe, expect, it } from 'vitest';
import { createHeldBytes } from './create-held-bytes';

const prepared = (size: number) => ({
  blob: new Blob([new Uint8Array(size)]),
  type: 'image/png' as const,
  width: 1,
  height: 1,
  sha256: null,
});

describe('createHeldBytes', () => {
  it('hands over what it holds, once', () => {
    const held = createHeldBytes(100);
    const bytes = prepared(10);
    held.put('a', bytes);
    expect(held.take('a')).toBe(bytes);
    expect(held.take('a')).toBeUndefined();
  });

  it('lets the oldest go rather than hold too much', () => {
    const held = createHeldBytes(100);
    for (const id of ['a', 'b', 'c']) held.put(id, prepared(40));
    expect(['a', 'b', 'c'].map((id) => held.take(id) !== undefined)).toEqual([false, true, true]);
    held.put('d', prepared(101));
    expect(held.take('d')).toBeUndefined();
  });

  it('counts a replaced or forgotten one no more', () => {
    const held = createHeldBytes(100);
    held.put('a', prepared(60));
    held.put('a', prepared(60));
    held.put('b', prepared(40));
    held.forget('a');
    held.put('c', prepared(60));
    expect([held.take('b'), held.take('c')].every(Boolean)).toBe(true);
  });
});
