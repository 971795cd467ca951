import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { type JournalEntry, parseJournalEntry } from './journal-entry';

const ENTRY: JournalEntry = {
  id: 'a',
  owner: 'visit-1',
  name: 'Urlaub ☀.jpg',
  folder: 'trip/day 1',
  sourceBytes: 5_000_000,
  addedAtMs: 1_770_000_000_000,
  place: 3,
  isPaused: false,
  keepOriginal: false,
  isCancelled: false,
  conversions: 0,
  hasSource: true,
  prepared: {
    ...{ sizeBytes: 900_000, type: 'image/webp', width: 2_048, height: 1_536, sha256: 'x'.repeat(44) },
    taken: { at: '2025-07-14T18:03:22+02:00' },
  },
  ticket: { ticket: 'sealed', expiresAt: '2026-01-01T01:00:00.000Z' },
};

describe('parseJournalEntry', () => {
  it('reads back what was written', () => {
    expect(parseJournalEntry(structuredClone(ENTRY))).toEqual(ENTRY);
    const bare = { ...ENTRY, prepared: null, ticket: null };
    expect(parseJournalEntry(bare)).toEqual(bare);
  });

  it('reads an entry of before conversions were counted', () => {
    const { conversions: _, ...older } = ENTRY;
    expect(parseJournalEntry(older)).toEqual(ENTRY);
  });

  it('reads back what is said about the file, where it is JSON', () => {
    const said = { ...ENTRY, metadata: '{"album":"sea"}' };
    expect(parseJournalEntry(structuredClone(said))).toEqual(said);
    for (const metadata of ['{', '', 7, {}]) expect(parseJournalEntry({ ...ENTRY, metadata })).toBeNull();
  });

  it('reads back what a person was told of the preparation, and nothing else of that kind', () => {
    const prepared = { ...ENTRY.prepared, notes: ['motion_dropped', 'constructor', 5] };
    expect(parseJournalEntry({ ...ENTRY, prepared })?.prepared?.notes).toEqual(['motion_dropped']);
  });

  it('reads back a date, and takes none that is none', () => {
    const dated = (taken: unknown) =>
      parseJournalEntry({ ...ENTRY, prepared: { ...ENTRY.prepared, taken } })?.prepared?.taken;
    const file = { at: '2025-07-14T18:03:22', isFileDate: true };
    expect(dated(file)).toEqual(file);
    for (const wrong of [undefined, 5, {}, { at: 'soon' }, { at: '2025-02-30T00:00:00' }]) {
      expect(dated(wrong)).toBeUndefined();
    }
  });

  it.each(Object.keys(ENTRY) as (keyof JournalEntry)[])('takes nothing without a sound %s', (key) => {
    for (const wrong of [undefined, 5n, { a: 1 }]) {
      if (key === 'conversions' && wrong === undefined) continue;
      expect(parseJournalEntry({ ...ENTRY, [key]: wrong })).toBeNull();
    }
  });

  it.each([
    { prepared: { ...ENTRY.prepared, type: 'image/svg+xml' } },
    { prepared: { ...ENTRY.prepared, sizeBytes: -1 } },
    { prepared: { ...ENTRY.prepared, sha256: 5 } },
    { ticket: { ticket: '', expiresAt: '2026-01-01T01:00:00.000Z' } },
    { ticket: { ticket: 'sealed', expiresAt: 'soon' } },
    { sourceBytes: Number.NaN },
    { id: '' },
  ])('takes no %j', (wrong) => {
    expect(parseJournalEntry({ ...ENTRY, ...wrong })).toBeNull();
  });

  it('never throws, whatever lies on the disk', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseJournalEntry(value)));
  });
});
