import { describe, expect, it, vi } from 'vitest';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { createTestUploader } from '@/testing/browser/create-test-uploader';

const entry = (ticket: string, expiresAt = '2026-01-01T01:00:00.000Z') =>
  [`sluice.ticket.${ticket}`, JSON.stringify({ ticket, expiresAt })] as const;

function visit(tickets: readonly (readonly [string, string])[], rules = {}) {
  const storage = createFakeStorage();
  for (const [name, value] of tickets) storage.setItem(name, value);
  const onRecovered = vi.fn();
  const world = createTestUploader({ storage, rules });
  world.uploader.on('recovered', onRecovered);
  return { ...world, storage, onRecovered };
}

describe('the next visit after a page that closed too early', () => {
  it('completes what was sent, and tells once', async () => {
    const { clock, onRecovered, storage, items, server } = visit([entry('one'), entry('two')]);
    expect(server.calls).toEqual([]);
    await clock.advance(1_000);
    expect(onRecovered).toHaveBeenCalledTimes(1);
    expect(onRecovered).toHaveBeenCalledWith({
      images: [
        expect.objectContaining({ id: 'image-of-one' }),
        expect.objectContaining({ id: 'image-of-two' }),
      ],
    });
    expect(server.calls).toEqual([{ path: 'complete', size: 2 }]);
    expect(storage.length).toBe(0);
    expect(items()).toEqual([]);
  });

  it('forgets what is refused and keeps what could not be answered', async () => {
    const { clock, onRecovered, storage } = visit([entry('gone'), entry('later'), entry('fine')], {
      complete: (ticket: string) => ({ gone: 'upload_missing', later: 'storage_unavailable' })[ticket],
    });
    await clock.advance(600_000);
    expect(onRecovered).toHaveBeenCalledWith({ images: [expect.anything()] });
    expect(storage.length).toBe(1);
    expect(storage.key(0)).toBe('sluice.ticket.later');
  });

  it('asks nothing when there is nothing, or only what expired a day ago', async () => {
    const { clock, server, onRecovered, storage } = visit([entry('old', '2025-12-30T23:00:00.000Z')]);
    await clock.advance(1_000);
    expect(server.calls).toEqual([]);
    expect(onRecovered).not.toHaveBeenCalled();
    expect(storage.length).toBe(0);
  });

  it('does nothing when the uploader is destroyed at once, as StrictMode does', async () => {
    const { uploader, clock, server, storage } = visit([entry('one')]);
    uploader.destroy();
    await clock.advance(1_000);
    expect(server.calls).toEqual([]);
    expect(storage.length).toBe(1);
  });
});
