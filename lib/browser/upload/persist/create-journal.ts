/**
 * The journal over a database. A visit (one page, one uploader) holds a Web Lock of its own name for as long as it lives
 * and writes nothing before it has it. A visit that gets the lock of another visit knows that this one has ended, and takes
 * its entries over while holding that lock: two tabs never adopt, and so never send, the same file.
 *
 * Example: tab 1 crashes with two photos, and tabs 2 and 3 open at once. Both ask for the lock of tab 1. Tab 2 gets it, writes its own
 * name on both entries and lets go; tab 3 gets the lock then, and finds nothing that is still tab 1's.
 */
import type { Clock } from '@/lib/browser/clock';
import { createEntryAdder } from './create-entry-adder';
import { createJournalWriter } from './create-journal-writer';
import { createSourceKeeper, type StorageRoom } from './create-source-keeper';
import type { JournalChange, JournalDatabase } from './journal-database';
import { type JournalEntry, parseJournalEntry } from './journal-entry';
import { readKeptPrepared, readKeptSource } from './read-kept';
import type { RestoredUpload, UploadJournal } from './upload-journal';
import { isOwnerOf, ownerOf, type UploadList } from './upload-list';

/** The part of the Web Locks API that is used. */
export type JournalLocks = Readonly<{
  request: (
    name: string,
    options: Readonly<{ signal: AbortSignal }>,
    callback: () => Promise<unknown>,
  ) => Promise<unknown>;
}>;

type JournalOptions = Readonly<{
  openDatabase: () => Promise<JournalDatabase>;
  locks: JournalLocks;
  room: StorageRoom;
  clock: Clock;
  /** Name of this visit, without a space; never used twice. */
  visit: string;
  /** The list it is the journal of: a page may have several, and each takes up its own files alone. */
  list: UploadList;
  /** In front of the locks' names. */
  name: string;
}>;

/** A file that was sent is completed when its ticket is written down: a database that never answers counts as one that failed. */
const WAIT_FOR_TICKET_MS = 3_000;

/** Older entries are not taken up again: nobody waits for them any more. */
const MAX_AGE_MS = 7 * 86_400_000;

const PAUSED: JournalChange = { isPaused: true };
const RESUMED: JournalChange = { isPaused: false };
const CANCELLED: JournalChange = { isCancelled: true, ticket: null };
const REVIVED: JournalChange = { isCancelled: false };

/** A journal that has yet to be opened. */
export function createJournal(options: JournalOptions): UploadJournal {
  const { locks, clock, list, name } = options;
  const visit = ownerOf(options.visit, list);
  const lifetime = new AbortController();
  const lockOf = (owner: string) => `${name}:${owner}`;
  let markReady = (_database: JournalDatabase) => {};
  let markBroken = (_reason: unknown) => {};
  const database = new Promise<JournalDatabase>((resolve, reject) => {
    markReady = resolve;
    markBroken = reject;
  });
  database.catch(() => {});
  let onKept = (_id: string, _isKept: boolean) => {};
  const writer = createJournalWriter({ database, clock });
  const adder = createEntryAdder(database);
  const sources = createSourceKeeper({
    database,
    room: options.room,
    clock,
    onKept: (id) => onKept(id, true),
  });
  /** By file; null as long as it is not prepared. */
  const preparedInfo = new Map<string, JournalEntry['prepared']>();
  let place = 0;

  async function attempt<T>(fallback: T, act: (db: JournalDatabase) => Promise<T>): Promise<T> {
    try {
      return await act(await database);
    } catch {
      return fallback;
    }
  }

  /** Changes an entry, once it is written. */
  function change(id: string, to: JournalChange, write = writer.change): Promise<boolean> {
    return adder.whenWritten(id)?.then(() => write(id, to)) ?? write(id, to);
  }

  function withinPatience(written: Promise<boolean>): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = clock.after(WAIT_FOR_TICKET_MS, () => resolve(false));
      void written.then((isWritten) => {
        stop();
        resolve(isWritten);
      });
    });
  }

  /** Holds this visit's lock until the end of it, and opens the database in between. */
  async function live() {
    await locks.request(lockOf(visit), { signal: lifetime.signal }, async () => {
      const db = await options.openDatabase();
      markReady(db);
      await new Promise((resolve) => lifetime.signal.addEventListener('abort', resolve, { once: true }));
      db.close();
    });
  }

  async function adoptAll(onRestored: (uploads: readonly RestoredUpload[]) => void) {
    const owners = await attempt([], (db) => db.owners());
    await Promise.all(owners.filter((owner) => owner !== visit).map((owner) => adopt(owner, onRestored)));
  }

  /**
   * Waits for as long as this page lives: a tab that is being reloaded holds its lock for a moment, on a busy machine for many
   * seconds, and one that is open beside this one ends whenever it ends. A page that gave up would show an empty list while files are left.
   */
  async function adopt(owner: string, onRestored: (uploads: readonly RestoredUpload[]) => void) {
    const request = locks.request(lockOf(owner), { signal: lifetime.signal }, async () => {
      const isOurs = isOwnerOf(owner, list);
      const values = await attempt([], (db) => db.adopt(owner, isOurs ? visit : owner));
      if (lifetime.signal.aborted) return;
      if (isOurs) take(values, onRestored);
      // Files of a list that no page of the app has any more may not stay for ever.
      else journal.remove(values.filter(isOutdated).flatMap(idOf));
    });
    // This page ended first.
    await request.catch(() => {});
  }

  function isOutdated(value: unknown): boolean {
    const entry = parseJournalEntry(value);
    return entry !== null && entry.addedAtMs <= clock.nowMs() - MAX_AGE_MS;
  }

  function take(values: readonly unknown[], onRestored: (uploads: readonly RestoredUpload[]) => void) {
    const current: JournalEntry[] = [];
    const useless: string[] = [];
    for (const value of values) {
      const entry = parseJournalEntry(value);
      if (entry !== null && !entry.isCancelled && !isOutdated(entry)) current.push(entry);
      else useless.push(...idOf(value));
    }
    journal.remove(useless);
    current.sort((a, b) => orderOf(a) - orderOf(b) || a.place - b.place);
    for (const { id, prepared } of current) preparedInfo.set(id, prepared);
    if (current.length > 0) onRestored(current.map(toRestored));
  }

  const journal: UploadJournal = {
    open: (handlers) => {
      onKept = (id, isKept) => {
        if (!lifetime.signal.aborted) handlers.onKept(id, isKept);
      };
      live().catch(markBroken);
      void adoptAll(handlers.onRestored);
    },
    add: (files) => {
      const addedAtMs = clock.nowMs();
      const entries = files.map(
        ({ id, folder, isPaused, keepOriginal, metadata, sender, file, order }): JournalEntry => {
          const about = { id, owner: visit, name: file.name, folder, sourceBytes: file.size };
          const state = {
            isPaused,
            keepOriginal,
            ...(metadata === undefined ? {} : { metadata }),
            ...(sender === undefined ? {} : { sender }),
            isCancelled: false,
            conversions: 0,
            hasSource: false,
            prepared: null,
            ticket: null,
          };
          return { ...about, ...state, addedAtMs, place: place++, order };
        },
      );
      for (const { id } of files) preparedInfo.set(id, null);
      void adder.add(entries).then(() => {
        for (const { id, file } of files) if (preparedInfo.get(id) === null) sources.keep(id, file);
      });
    },
    savePrepared: (id, { blob, preview: _, ...about }) => {
      const info = { sizeBytes: blob.size, ...about };
      preparedInfo.set(id, info);
      sources.release(id);
      void change(id, { prepared: { info, blob } }, writer.changeLater).then((isSaved) => {
        if (isSaved && preparedInfo.has(id)) onKept(id, true);
      });
    },
    saveTicket: (id, ticket) => withinPatience(change(id, { ticket })),
    dropTicket: (id) => void change(id, { ticket: null }),
    setPaused: (id, isPaused) => void change(id, isPaused ? PAUSED : RESUMED),
    setCancelled: (id, isCancelled) => void change(id, isCancelled ? CANCELLED : REVIVED),
    dropOriginal: (id) => void change(id, { keepOriginal: false }),
    setSaid: (id, said) => void change(id, { said }),
    setOrder: (id, order) => void change(id, { order }),
    setConversions: (id, conversions) => {
      // A file that ends with the visit has not come to its end.
      if (!lifetime.signal.aborted) void change(id, { conversions });
    },
    remove: (ids) => {
      for (const id of ids) {
        preparedInfo.delete(id);
        sources.release(id);
      }
      adder.drop(ids);
      writer.remove(ids);
    },
    readPrepared: async (id) => {
      const info = preparedInfo.get(id) ?? null;
      return info && readKeptPrepared(info, await attempt(undefined, (db) => db.readBytes(id, 'prepared')));
    },
    readSource: async (id) => readKeptSource(await attempt(undefined, (db) => db.readBytes(id, 'source'))),
    close: () => {
      writer.flush();
      lifetime.abort();
      markBroken(lifetime.signal.reason);
    },
  };
  return journal;
}

/** Entries of earlier releases have no order of their own. */
function orderOf({ order, addedAtMs }: JournalEntry): number {
  return order ?? addedAtMs;
}

function toRestored(entry: JournalEntry): RestoredUpload {
  const { id, name, folder, sourceBytes, isPaused, keepOriginal, metadata, sender } = entry;
  const { conversions, prepared, ticket } = entry;
  const isKept = entry.hasSource || prepared !== null;
  return {
    id,
    name,
    folder,
    sourceBytes,
    isPaused,
    keepOriginal,
    metadata,
    sender,
    conversions,
    isKept,
    prepared,
    sent: ticket,
    caption: entry.caption ?? '',
    edit: entry.edit ?? null,
    order: orderOf(entry),
  };
}

function idOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('id' in value)) return [];
  return typeof value.id === 'string' ? [value.id] : [];
}
