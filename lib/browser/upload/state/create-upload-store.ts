/**
 * The list of uploads and its snapshots. A snapshot is built when somebody asks after a change and kept until the next
 * one, so its identity says whether anything changed. Listeners are told at most every 200 ms, the first time almost at
 * once: two thousand files that move a thousand times a second redraw the page five times. Where drawing takes long, as on a slow phone or
 * while all processors prepare photos, they are told less often.
 */
import type { Clock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import type { OnlineSource } from '../online-source';
import type { UploaderSnapshot, UploadItem } from '../upload-state';
import { createSpeedMeter } from './create-speed-meter';
import { reduceUpload, type UploadEvent } from './reduce-upload';
import { sumUploads } from './upload-totals';

/** Holds every upload of the page, in the order they were added. */
export type UploadStore = Readonly<{
  add: (items: readonly UploadItem[]) => void;
  get: (id: string) => UploadItem | undefined;
  remove: (id: string) => void;
  /** Applies an event; false for one that does not fit, or of an unknown id: it changes nothing. */
  dispatch: (id: string, event: UploadEvent) => boolean;
  setPaused: (isPaused: boolean) => void;
  /** Puts a queued file before the others that are queued. */
  moveUp: (id: string) => void;
  /** Puts the files into this order; those that it does not name stay behind them. */
  arrange: (ids: readonly string[]) => void;
  /** Tells listeners of what has changed at once: somebody waits for it. */
  hurry: () => void;
  /** Bytes that left, for the speed. */
  countSent: (bytes: number) => void;
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => UploaderSnapshot;
  /** Ends timers and the watch over the network; the last snapshot stays readable. */
  destroy: () => void;
}>;

const NOTIFY_EVERY_MS = 200;

/** A list that is drawn less often seems to stand still. */
const NOTIFY_AT_LEAST_EVERY_MS = 500;

/** So many times as long as it is drawn, it is left alone: sending comes first. */
const REST = 16;

/** Not seen by anybody, and the first files are with the workers before the page is busy drawing the list. */
const FIRST_AFTER_MS = 30;

/** While bytes are on their way the speed changes even when nothing else does. */
const TICK_MS = 1_000;

type StoreOptions = Readonly<{
  clock: Clock;
  online: OnlineSource;
  onListenerError: (error: unknown) => void;
}>;

/** An empty store. */
export function createUploadStore({ clock, online, onListenerError }: StoreOptions): UploadStore {
  const items = new Map<string, UploadItem>();
  const listeners = createListeners(onListenerError);
  const speed = createSpeedMeter(clock);
  let snapshot: UploaderSnapshot | null = null;
  let cancelNotify: (() => void) | null = null;
  let cancelTick: (() => void) | null = null;
  let cancelMeasuring = () => {};
  let notifiedMs = Number.NEGATIVE_INFINITY;
  /** How long it took to draw the list the last time. */
  let drawnInMs = 0;
  let isPaused = false;
  let isDestroyed = false;

  function changed() {
    snapshot = null;
    if (isDestroyed || cancelNotify) return;
    const everyMs = Math.min(NOTIFY_AT_LEAST_EVERY_MS, Math.max(NOTIFY_EVERY_MS, drawnInMs * REST));
    const waitMs = Math.min(everyMs, Math.max(FIRST_AFTER_MS, notifiedMs + everyMs - clock.nowMs()));
    cancelNotify = clock.after(waitMs, notify);
  }

  function notify() {
    cancelNotify = null;
    notifiedMs = clock.nowMs();
    listeners.tell();
    // Views draw once their listeners have returned: the next task begins when they are through.
    cancelMeasuring();
    cancelMeasuring = clock.after(0, () => {
      drawnInMs = clock.nowMs() - notifiedMs;
    });
  }

  function tick() {
    if (cancelTick || isDestroyed) return;
    cancelTick = clock.after(TICK_MS, () => {
      cancelTick = null;
      if (speed.bytesPerSecond() > 0) tick();
      changed();
    });
  }

  const stopOnline = online.subscribe(changed);

  return {
    add: (added) => {
      for (const item of added) items.set(item.id, item);
      if (added.length > 0) changed();
    },
    get: (id) => items.get(id),
    remove: (id) => {
      if (items.delete(id)) changed();
    },
    dispatch: (id, event) => {
      const before = items.get(id);
      if (!before) return false;
      const after = reduceUpload(before, event);
      if (after === before) return false;
      items.set(id, after);
      changed();
      return true;
    },
    moveUp: (id) => {
      const moved = items.get(id);
      const list = [...items.values()].filter((item) => item !== moved);
      const at = list.findIndex(({ status }) => status === 'queued');
      if (moved?.status !== 'queued' || at < 0) return;
      list.splice(at, 0, moved);
      items.clear();
      for (const item of list) items.set(item.id, item);
      changed();
    },
    arrange: (ids) => {
      const all = new Map(items);
      items.clear();
      for (const id of [...ids, ...all.keys()]) {
        const item = all.get(id);
        if (item) items.set(id, item);
      }
      changed();
    },
    setPaused: (value) => {
      if (isPaused === value) return;
      isPaused = value;
      changed();
    },
    hurry: () => {
      if (cancelNotify === null) return;
      cancelNotify();
      cancelNotify = clock.after(0, notify);
    },
    countSent: (bytes) => {
      speed.add(bytes);
      tick();
    },
    subscribe: listeners.subscribe,
    getSnapshot: () => {
      if (snapshot === null) {
        const list = [...items.values()];
        snapshot = {
          items: list,
          totals: sumUploads(list, speed.bytesPerSecond()),
          online: online.isOnline(),
          isPaused,
        };
      }
      return snapshot;
    },
    destroy: () => {
      isDestroyed = true;
      cancelNotify?.();
      cancelMeasuring();
      cancelTick?.();
      stopOnline();
      listeners.clear();
    },
  };
}
