/**
 * Thumbnails kept by the page, so that a later visit loads none anew although every signed address is another by then.
 *
 * A page shows a thumbnail from its address the first time; once it is shown and the page has been quiet for a while, its bytes
 * are read again, from the browser's cache, and written down. Nothing here ever keeps a picture from being shown: where nothing
 * can be kept or read, all there is are addresses.
 */

import { mapBounded } from '@/lib/shared/map-bounded';
import type { Clock } from '../clock';
import { decideEvictions, type ThumbnailLimits } from './decide-evictions';
import type { KeptThumbnail, ThumbnailDatabase } from './thumbnail-database';

export type Thumbnails = Readonly<{
  /** Begins to read what is kept; may be called again after `close`. */
  open(): void;
  /** Ends it; what was not written yet is not kept. */
  close(): void;
  /** Whether it is kept; null as long as that is not known. */
  has(key: string): boolean | null;
  /** A kept thumbnail; null where there is none. Never rejects. */
  read(key: string): Promise<Blob | null>;
  /** A thumbnail is shown from its address: it is written down when there is time. */
  keep(key: string, address: string): void;
  /** The file that was kept is no picture: it goes. */
  drop(key: string): void;
}>;

export type ThumbnailsOptions = Readonly<{
  openDatabase: () => Promise<ThumbnailDatabase>;
  /** The bytes of an address, none where it has nothing any more; rejects where they cannot be read. */
  load: (address: string) => Promise<ArrayBuffer>;
  clock: Clock;
  /** Runs when nothing else is to be done. */
  whenIdle: (run: () => void) => void;
  /** From now on something is kept, or nothing can be. */
  onMode: (mode: 'kept' | 'fresh') => void;
  limits?: ThumbnailLimits;
}>;

/** 5,000 thumbnails and 96 MiB: what somebody looks at in a few visits, and little of what a browser grants a page. */
const LIMITS: ThumbnailLimits = { count: 5_000, bytes: 100_663_296 };
/** A longer one is no thumbnail of ours. */
const MAX_BYTES = 524_288;
const QUIET_MS = 1_000;
const BATCH = 32;
const PARALLEL = 4;
/** More wait in nobody's queue: a window that moves on leaves the oldest behind. */
const MAX_WAITING = 500;
/** To know which were looked at longest ago, an hour is near enough. */
const USED_EVERY_MS = 3_600_000;
const MAX_FAILURES = 3;

/** Creates the keeper of one page; it does nothing until it is opened. */
export function createThumbnails(options: ThumbnailsOptions): Thumbnails {
  const { openDatabase, load, clock, whenIdle, onMode, limits = LIMITS } = options;
  let opened: Promise<ThumbnailDatabase | null> | null = null;
  let index: Map<string, KeptThumbnail> | null = null;
  const waiting = new Map<string, string>();
  const used = new Map<string, KeptThumbnail>();
  const dropped = new Set<string>();
  let cancel = () => {};
  let isWriting = false;
  /** Nothing more is written: the disk is full, the bytes cannot be read, or somebody signed out. */
  let isEnded = false;
  let failures = 0;

  async function begin(): Promise<ThumbnailDatabase | null> {
    try {
      const db = await openDatabase();
      const entries = await db.entries();
      index = new Map(entries.map((entry) => [entry.key, entry]));
      onMode(index.size > 0 ? 'kept' : 'fresh');
      return db;
    } catch {
      index = new Map();
      isEnded = true;
      onMode('fresh');
      return null;
    }
  }

  function schedule(): void {
    if (isEnded || isWriting) return;
    cancel();
    cancel = clock.after(QUIET_MS, () => whenIdle(() => void write()));
  }

  async function loadAll(batch: readonly (readonly [string, string])[]) {
    const loaded = await mapBounded(batch, PARALLEL, async ([key, address]) => {
      try {
        const bytes = await load(address);
        failures = 0;
        if (bytes.byteLength === 0 || bytes.byteLength > MAX_BYTES) return [];
        return [{ entry: { key, sizeBytes: bytes.byteLength, usedAtMs: clock.nowMs() }, bytes }];
      } catch {
        failures += 1;
        return [];
      }
    });
    return loaded.flat();
  }

  async function write(): Promise<void> {
    if (isWriting || isEnded) return;
    isWriting = true;
    try {
      const db = await opened;
      const batch = [...waiting].slice(0, BATCH);
      for (const [key] of batch) waiting.delete(key);
      const added = await loadAll(batch);
      const change = { added, used: [...used.values()], removed: [...dropped] };
      used.clear();
      dropped.clear();
      const entries = await db?.write(change, (all) => decideEvictions(all, limits));
      if (!entries) {
        isEnded = true;
      } else {
        index = new Map(entries.map((entry) => [entry.key, entry]));
        if (index.size > 0) onMode('kept');
      }
    } catch {
      // The disk is full, or the database was closed: what is kept stays readable.
      isEnded = true;
    }
    if (failures >= MAX_FAILURES) isEnded = true;
    isWriting = false;
    if (isEnded) waiting.clear();
    else if (waiting.size > 0) schedule();
  }

  return {
    open() {
      opened ??= begin();
    },
    close() {
      cancel();
      const closing = opened;
      opened = null;
      index = null;
      void closing?.then((db) => db?.close());
    },
    has: (key) => (index === null ? null : index.has(key)),
    async read(key) {
      try {
        const db = await opened;
        const entry = index?.get(key);
        if (!db || !entry) return null;
        const bytes = await db.read(key);
        if (!(bytes instanceof ArrayBuffer) || bytes.byteLength === 0) return null;
        const nowMs = clock.nowMs();
        if (nowMs - entry.usedAtMs >= USED_EVERY_MS) {
          const again = { ...entry, usedAtMs: nowMs };
          index?.set(key, again);
          used.set(key, again);
          schedule();
        }
        return new Blob([bytes], { type: 'image/webp' });
      } catch {
        return null;
      }
    },
    keep(key, address) {
      if (isEnded || opened === null || index?.has(key)) return;
      waiting.set(key, address);
      const [oldest] = waiting.keys();
      if (waiting.size > MAX_WAITING && oldest !== undefined) waiting.delete(oldest);
      schedule();
    },
    drop(key) {
      index?.delete(key);
      dropped.add(key);
      schedule();
    },
  };
}
