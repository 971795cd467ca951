import { describe, expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { createTicketStore } from './create-ticket-store';

const LATER = '2026-01-01T01:00:00.000Z';

describe('createTicketStore', () => {
  it('lists what was saved, beyond the life of the page, until it is removed', () => {
    const storage = createFakeStorage();
    const clock = createFakeClock();
    createTicketStore(storage, clock).save({ ticket: 'one', expiresAt: LATER });
    createTicketStore(storage, clock).save({ ticket: 'two', expiresAt: LATER });
    const store = createTicketStore(storage, clock);
    expect(store.list().map(({ ticket }) => ticket)).toEqual(['one', 'two']);
    store.remove('one');
    expect(store.list()).toEqual([{ ticket: 'two', expiresAt: LATER }]);
  });

  it('forgets what expired a day ago: until then the server tells what came of it', async () => {
    const storage = createFakeStorage();
    const clock = createFakeClock();
    const store = createTicketStore(storage, clock);
    store.save({ ticket: 'one', expiresAt: LATER });
    await clock.advance(3_600_000);
    expect(store.list()).toHaveLength(1);
    await clock.advance(86_400_000);
    expect(store.list()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it.each([
    'not json',
    'null',
    '[]',
    '{}',
    '{"ticket":1,"expiresAt":"2026-01-01T01:00:00.000Z"}',
    '{"ticket":"","expiresAt":"2026-01-01T01:00:00.000Z"}',
    '{"ticket":"someone else\'s","expiresAt":"2026-01-01T01:00:00.000Z"}',
    '{"ticket":"x","expiresAt":"some day"}',
    '{"ticket":"x"}',
  ])('removes what it did not write: %s', (text) => {
    const storage = createFakeStorage();
    storage.setItem('sluice.ticket.x', text);
    storage.setItem('theme', 'dark');
    expect(createTicketStore(storage, createFakeClock()).list()).toEqual([]);
    expect(storage.length).toBe(1);
  });

  it('does nothing, and harms nothing, where storage is missing, full or forbidden', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const broken = {
      length: 1,
      key: forbidden,
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
    };
    for (const storage of [null, broken]) {
      const store = createTicketStore(storage, createFakeClock());
      store.save({ ticket: 'one', expiresAt: LATER });
      store.remove('one');
      expect(store.list()).toEqual([]);
    }
  });
});
