import { describe, expect, it, vi } from 'vitest';
import type { Previews } from '../preview/create-previews';
import { createShownPreviews } from './create-shown-previews';

const SOURCE = { blob: new Blob(['x']), width: 4, height: 3 };

function setUp(inMemory: readonly string[] = []) {
  const made = new Map<string, { signal: AbortSignal; ready: (url: string) => void }>();
  const revoke = vi.fn();
  const onChange = vi.fn();
  const previews: Previews = {
    request: (id, _source, signal, ready) => void made.set(id, { signal, ready }),
    revoke,
    revokeAll: vi.fn(),
  };
  const sourceOf = (id: string) => (inMemory.includes(id) ? SOURCE : undefined);
  return { shown: createShownPreviews({ previews, sourceOf, onChange }), made, revoke, onChange, previews };
}

describe('createShownPreviews', () => {
  it('makes a picture of everything until a view says whom it shows', () => {
    const { shown, made, onChange } = setUp();
    shown.offer('a', SOURCE);
    made.get('a')?.ready('blob:a');
    expect(onChange).toHaveBeenCalledWith('a', 'blob:a');
  });

  it('makes none of what nobody looks at', () => {
    const { shown, made } = setUp();
    shown.show(new Set(['b']));
    shown.offer('a', SOURCE);
    shown.offer('b', SOURCE);
    expect([...made.keys()]).toEqual(['b']);
  });

  it('lets go of what scrolled away, and makes what scrolled in where its bytes are in memory', () => {
    const { shown, made, revoke, onChange } = setUp(['b']);
    shown.show(new Set(['a']));
    shown.offer('a', SOURCE);
    shown.show(new Set(['b', 'c']));
    expect(made.get('a')?.signal.aborted).toBe(true);
    expect(revoke).toHaveBeenCalledWith('a');
    expect(onChange).toHaveBeenCalledWith('a', null);
    expect([...made.keys()]).toEqual(['a', 'b']);
  });

  it('asks once for a picture that is being made', () => {
    const { shown, made } = setUp(['a']);
    shown.offer('a', SOURCE);
    const first = made.get('a');
    shown.show(new Set(['a']));
    expect(made.get('a')).toBe(first);
  });

  it('frees everything at the end', () => {
    const { shown, made, previews } = setUp();
    shown.offer('a', SOURCE);
    shown.destroy();
    expect(made.get('a')?.signal.aborted).toBe(true);
    expect(previews.revokeAll).toHaveBeenCalledTimes(1);
  });
});
