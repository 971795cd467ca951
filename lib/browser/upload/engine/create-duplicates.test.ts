import { describe, expect, it } from 'vitest';
import { createDuplicates } from './create-duplicates';

describe('createDuplicates', () => {
  it('lets the first of equal files go, and the others wait for it in order', () => {
    const duplicates = createDuplicates();
    expect(duplicates.claim('a', 'x')).toBeNull();
    expect(duplicates.claim('a', 'x')).toBeNull();
    expect(duplicates.claim('b', 'x')).toBe('a');
    expect(duplicates.claim('c', 'x')).toBe('a');
    expect(duplicates.claim('d', 'y')).toBeNull();
    expect(duplicates.followersOf('a')).toEqual(['b', 'c']);
    expect(duplicates.release('a')).toEqual(['b', 'c']);
    expect(duplicates.claim('b', 'x')).toBeNull();
    expect(duplicates.claim('c', 'x')).toBe('b');
  });

  it('forgets who stopped waiting', () => {
    const duplicates = createDuplicates();
    duplicates.claim('a', 'x');
    duplicates.claim('b', 'x');
    expect(duplicates.release('b')).toEqual([]);
    expect(duplicates.followersOf('a')).toEqual([]);
    expect(duplicates.release('unknown')).toEqual([]);
  });
});
