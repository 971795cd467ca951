import { isImageId } from '@/lib/shared/keys/image-id';
import { isImageState } from '@/lib/shared/keys/image-state';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import type { ImageTexts, MoveTarget, TextsChange, WireTaken } from '@/lib/shared/wire';
import type { BulkAction, DateEdit, DatePair, EditName } from '../bulk-action';
import type { Back } from '../way-back';
import type { KeptEntry, Way } from './kept-entry';

const EDIT_NAMES = ['favoured', 'unfavoured', 'renamed'] as const satisfies readonly EditName[];

type Kept = Readonly<Record<string, unknown>>;

/** The changes that a tab has kept; leaves out what is none. Never throws. */
export function parseHistory(text: string | null): readonly Omit<KeptEntry, 'key'>[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(kept) ? kept.flatMap((one) => entryOf(recordOf(one)) ?? []) : [];
}

function entryOf({ action, name, way, atMs, isUndone }: Kept): Omit<KeptEntry, 'key'> | null {
  const [done, back] = [actionOf(recordOf(action)), wayOf(recordOf(way))];
  if (done === null || back === null || typeof atMs !== 'number') return null;
  return {
    action: done,
    name: typeof name === 'string' ? name : null,
    way: back,
    atMs,
    isUndone: isUndone === true,
  };
}

/** A change as it is told; what it was done to stands in the way back. */
function actionOf({ kind, to, isDecision, album, isRemoval, edit, as }: Kept): BulkAction | null {
  const [title, dates] = [albumOf(album), dateEditOf(edit)];
  if (kind === 'move' && isTarget(to)) return { kind, to, ...(isDecision === true ? { isDecision } : {}) };
  if (kind === 'album' && title)
    return { kind, album: title, isRemoval: isRemoval === true, changed: new Map() };
  if (kind === 'date' && dates) return { kind, edit: dates, dates: new Map() };
  const name = EDIT_NAMES.find((one) => one === as);
  const named = name === undefined ? {} : { as: name };
  return kind === 'edit' ? { kind, addTags: [], removeTags: [], changed: new Map(), ...named } : null;
}

function wayOf({ action, ids }: Kept): Way | null {
  const back = backOf(recordOf(action));
  const known = Array.isArray(ids) ? ids.filter(isImageId) : [];
  return back === null || known.length === 0 ? null : { action: back, ids: known };
}

function backOf({ kind, of, backs, album, isRemoval, back, dates, changes }: Kept): BulkAction | null {
  const [title, edit] = [albumOf(album), dateEditOf(of)];
  if (kind === 'undo' && isTarget(of)) return { kind, of, backs: byId(backs, moveOf) };
  if (kind === 'album' && title) {
    const places = byId(back, (place) => (typeof place === 'string' || place === null ? place : undefined));
    return { kind, album: title, isRemoval: isRemoval === true, changed: new Map(), back: places };
  }
  if (kind === 'undate' && edit) return { kind, of: edit, dates: byId(dates, datesOf) };
  return kind === 'retext' ? { kind, changes: byId(changes, textsOf) } : null;
}

function byId<Value>(pairs: unknown, read: (value: unknown) => Value | undefined): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const [id, given] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const value = read(given);
    if (isImageId(id) && value !== undefined) found.set(id, value);
  }
  return found;
}

function moveOf(value: unknown): Back | undefined {
  const { to, from } = recordOf(value);
  return isTarget(to) && isImageState(from) ? { to, from } : undefined;
}

function datesOf(value: unknown): DatePair | undefined {
  const [from, to] = [takenOf(recordOf(value).from), takenOf(recordOf(value).to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function takenOf(value: unknown): WireTaken | null | undefined {
  const { at, isFileDate } = recordOf(value);
  if (value === null) return null;
  return typeof at === 'string' ? { at, ...(isFileDate === true ? { isFileDate } : {}) } : undefined;
}

function textsOf(value: unknown): TextsChange | undefined {
  const [from, to] = [someTexts(recordOf(value).from), someTexts(recordOf(value).to)];
  return Object.keys(to).length === 0 ? undefined : { from, to };
}

function someTexts(value: unknown): ImageTexts {
  const { name, alt, tags } = recordOf(value);
  const isTags = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((tag) => typeof tag === 'string');
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof alt === 'string' ? { alt } : {}),
    ...(isTags(tags) ? { tags } : {}),
  };
}

function albumOf(value: unknown): { id: string; title: string } | null {
  const { id, title } = recordOf(value);
  return typeof id === 'string' && isAlbumId(id) && typeof title === 'string' ? { id, title } : null;
}

function dateEditOf(value: unknown): DateEdit | null {
  const { kind, at, minutes } = recordOf(value);
  if (kind === 'set' && typeof at === 'string') return { kind, at };
  if (kind === 'shift' && typeof minutes === 'number') return { kind, minutes };
  return kind === 'clear' ? { kind } : null;
}

function isTarget(value: unknown): value is MoveTarget {
  return value === 'former' || isImageState(value);
}

function recordOf(value: unknown): Kept {
  return typeof value === 'object' && value !== null ? (value as Kept) : {};
}
