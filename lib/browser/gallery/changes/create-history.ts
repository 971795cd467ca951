/**
 * The latest changes of a person, each of which can be taken back by itself, however long ago: only photos that nobody has changed since go
 * back. They are kept in the tab, over a reload and on whichever tab of the gallery the person goes to.
 */

import { createListeners } from '@/lib/browser/create-listeners';
import { HISTORY_KEY } from '@/lib/browser/forget-history';
import type { TextsChange } from '@/lib/shared/wire';
import type { BulkAction } from '../bulk-action';
import type { UndoEntry } from '../undo-entry';
import type { KeptEntry } from './kept-entry';

/** More than a person remembers. */
export const MAX_UNDO = 10;
/** Longer texts are kept as long as the page is. */
const MAX_KEPT_CHARS = 1_000_000;
/** Edits of one photo that follow each other so closely are one. */
const SAME_EDIT_MS = 300_000;

export type History = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** Latest first, at most ten. */
  state: () => readonly UndoEntry[];
  /** A number that no entry and no job has yet. */
  newKey: () => number;
  add: (entry: Omit<KeptEntry, 'atMs' | 'isUndone'>) => void;
  /** Adds what was typed about a photo; a moment after another edit of it they are one. */
  addEdit: (image: Readonly<{ id: string; name: string }>, texts: TextsChange) => void;
  /** Takes an entry out. */
  take: (key: number) => KeptEntry | undefined;
  /** Marks an entry as undone, the latest by default; null where there is none, or it was undone already. */
  begin: (key?: number) => KeptEntry | null;
  /** It was not undone after all. */
  giveUp: (key: number) => void;
  /** Brings back what was kept in this tab. */
  restore: () => Promise<void>;
  /** Forgets all of them, here and in the tab: the next person is another one. */
  forget: () => void;
}>;

type HistoryOptions = Readonly<{
  /** The tab's storage; null where there is none. */
  storage: () => Pick<Storage, 'getItem' | 'setItem'> | null;
  nowMs: () => number;
}>;

export function createHistory({ storage, nowMs }: HistoryOptions): History {
  const listeners = createListeners();
  let nextKey = 1;
  /** Latest first. */
  let entries: readonly KeptEntry[] = [];
  let shown: readonly UndoEntry[] = [];

  function set(next: readonly KeptEntry[]): void {
    entries = next.slice(0, MAX_UNDO);
    shown = entries.map(({ key, action, name, way, atMs, isUndone }) => ({
      ...{ key, action, name, atMs, isUndone },
      photos: way.ids.length,
    }));
    keep();
    listeners.tell();
  }
  function keep(): void {
    try {
      storage()?.setItem(HISTORY_KEY, formatHistory(entries));
    } catch {
      // Then it is kept as long as the page is.
    }
  }
  function mark(key: number, isUndone: boolean): void {
    set(entries.map((entry) => (entry.key === key ? { ...entry, isUndone } : entry)));
  }
  function add(entry: Omit<KeptEntry, 'atMs' | 'isUndone'>): void {
    set([{ ...entry, atMs: nowMs(), isUndone: false }, ...entries]);
  }

  return {
    subscribe: listeners.subscribe,
    state: () => shown,
    newKey: () => nextKey++,
    add,
    addEdit({ id, name }, texts) {
      const [latest, ...others] = entries;
      const before = latest && nowMs() - latest.atMs < SAME_EDIT_MS ? editOf(latest, id) : null;
      const both = before ? joined(before, texts) : texts;
      if (before) set(others);
      const action: BulkAction = {
        kind: 'edit',
        addTags: [],
        removeTags: [],
        changed: new Map([[id, both]]),
      };
      const changes = new Map([[id, { from: both.to, to: both.from }]]);
      add({ key: nextKey++, action, name, way: { action: { kind: 'retext', changes }, ids: [id] } });
    },
    take(key) {
      const entry = entries.find((one) => one.key === key);
      if (entry !== undefined) set(entries.filter((one) => one !== entry));
      return entry;
    },
    begin(key) {
      const entry = entries.find((one) => !one.isUndone && (key === undefined || one.key === key));
      if (entry === undefined) return null;
      mark(entry.key, true);
      return entry;
    },
    giveUp: (key) => mark(key, false),
    forget: () => set([]),
    async restore() {
      const text = readKept(storage);
      if (text === null || text === '[]') return;
      const { parseHistory } = await import('./parse-history');
      const known = new Set(entries.map(({ atMs }) => atMs));
      const kept = parseHistory(text).filter(({ atMs }) => !known.has(atMs));
      if (kept.length > 0) set([...entries, ...kept.map((entry) => ({ ...entry, key: nextKey++ }))]);
    },
  };
}

/** The texts that an entry has changed where it is an edit of this photo alone. */
function editOf({ action, way, isUndone }: KeptEntry, id: string): TextsChange | null {
  const isSame = !isUndone && action.kind === 'edit' && way.action.kind === 'retext' && way.ids.length === 1;
  const back = isSame && way.action.kind === 'retext' ? way.action.changes.get(id) : undefined;
  return back === undefined ? null : { from: back.to, to: back.from };
}

/** Two changes one after the other. */
function joined(first: TextsChange, second: TextsChange): TextsChange {
  return { from: { ...second.from, ...first.from }, to: { ...first.to, ...second.to } };
}

/** As many of the latest as there is room for. */
function formatHistory(entries: readonly KeptEntry[]): string {
  const texts: string[] = [];
  let chars = 0;
  for (const { action, name, way, atMs, isUndone } of entries) {
    const text = JSON.stringify({ action, name, way, atMs, isUndone }, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    chars += text.length;
    if (chars > MAX_KEPT_CHARS) break;
    texts.push(text);
  }
  return `[${texts.join()}]`;
}

function readKept(storage: HistoryOptions['storage']): string | null {
  try {
    return storage()?.getItem(HISTORY_KEY) ?? null;
  } catch {
    return null;
  }
}
