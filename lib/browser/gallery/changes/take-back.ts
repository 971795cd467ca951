/**
 * How a move is taken back. Every image goes back on its own way, and only from where the move has brought it: what somebody
 * did since stays.
 */

import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ChangeResult, EditResult, Moved, MoveTarget } from '@/lib/shared/wire';
import type { AlbumAction, BulkAction, DatePair } from '../bulk-action';
import type { Back } from '../way-back';

/** The way back of what was moved. From the trash each image has the state its row remembers. */
export function backOf({ from, to }: Moved): Back {
  return to === 'trash' ? { to: 'former', from: 'trash' } : { to: from, from: to };
}

/**
 * The way back of an image that may have been moved: the answer was lost. Null where the state before is not known, or it was
 * there already: what was public before must not become private.
 */
export function backOfUnanswered(to: MoveTarget, before: ImageState | undefined): Back | null {
  if (to === 'trash') return { to: 'former', from: 'trash' };
  if (to === 'former' || before === undefined || before === to) return null;
  return { to: before, from: to };
}

/** The action that takes another back, and the images it is about; null for what cannot be taken back. */
export function undoOf(
  action: BulkAction,
  backs: ReadonlyMap<string, Back>,
): Readonly<{ action: BulkAction; ids: readonly string[] }> | null {
  if (action.kind === 'move' && backs.size > 0) {
    return { action: { kind: 'undo', of: action.to, backs }, ids: [...backs.keys()] };
  }
  if (action.kind === 'album' && action.back === undefined && action.changed.size > 0) {
    const { album, isRemoval, changed } = action;
    const back = { album, isRemoval: !isRemoval, changed: new Map(), back: changed };
    return { action: { kind: 'album', ...back }, ids: [...changed.keys()] };
  }
  if (action.kind === 'edit' && action.changed.size > 0) {
    const changes = new Map([...action.changed].map(([id, { from, to }]) => [id, { from: to, to: from }]));
    return { action: { kind: 'retext', changes }, ids: [...changes.keys()] };
  }
  if (action.kind !== 'date' || action.dates.size === 0) return null;
  const dates = new Map<string, DatePair>();
  for (const [id, { from, to }] of action.dates) dates.set(id, { from: to, to: from });
  return { action: { kind: 'undate', of: action.edit, dates }, ids: [...dates.keys()] };
}

/**
 * The images that have really come into an album or left it, each with the place that it had there before; null for none. Images that
 * were in it already stay in it when the rest is taken back.
 */
export function albumBacksOf(
  { album, isRemoval }: AlbumAction,
  results: readonly (ChangeResult | EditResult)[],
): readonly (readonly [id: string, place: string | null])[] {
  return results.flatMap((one) => {
    const changed = one.ok && 'image' in one ? one.image.albumsChanged : undefined;
    if (changed === undefined) return [];
    if (!isRemoval) return changed.added.includes(album.id) ? [[one.id, null] as const] : [];
    const left = changed.removed.find(({ id }) => id === album.id);
    return left ? [[one.id, left.place ?? null] as const] : [];
  });
}

/** Those of one way together, as the server is asked for them. */
export function groupBacks(
  ids: readonly string[],
  backs: ReadonlyMap<string, Back>,
): readonly (Back & Readonly<{ ids: readonly string[] }>)[] {
  const groups = new Map<string, Back & { ids: string[] }>();
  for (const id of ids) {
    const back = backs.get(id);
    if (back === undefined) continue;
    const key = `${back.from} ${back.to}`;
    const group = groups.get(key) ?? { ...back, ids: [] };
    groups.set(key, group);
    group.ids.push(id);
  }
  return [...groups.values()];
}
