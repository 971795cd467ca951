import type { ChangeResponse, EditRequest, EditResponse } from '@/lib/shared/wire';
import type { AuditEvent } from './create-audit-log';

/** The changes that a bulk change did, as the audit log keeps it: the images it was done to, and how many it was not done to. */
export function eventOfChange(
  action: 'edit' | 'purge',
  { results }: ChangeResponse | EditResponse,
): AuditEvent {
  const done = new Set(results.flatMap(({ id, ok }) => (ok ? [id] : [])));
  const failed = new Set(results.flatMap(({ id, ok }) => (ok ? [] : [id])));
  return { action, imageIds: [...done], failedCount: failed.size };
}

/** The same of an edit. One that puts images into a single album or takes them out of it, and does nothing else, tells which album. */
export function eventOfEdit(body: unknown, response: EditResponse): AuditEvent {
  const event = eventOfChange('edit', response);
  const { ids: _, albums, ...texts } = body as EditRequest;
  const { add = [], remove = [] } = albums ?? {};
  const [album] = [...add, ...remove];
  if (album === undefined || add.length + remove.length > 1 || Object.keys(texts).length > 0) return event;
  return { ...event, action: add.length === 1 ? 'album_add' : 'album_remove', to: album };
}

/** The same of a move. A move that makes an image public is a publication, even out of the trash. */
export function eventOfMove(body: unknown, response: ChangeResponse): AuditEvent {
  const to = (body as { to?: unknown }).to;
  const isPublished =
    to === 'public' || response.results.some((result) => result.ok && result.moved?.to === 'public');
  const { imageIds = [], failedCount = 0 } = eventOfChange('edit', response);
  return { action: isPublished ? 'publish' : 'move', imageIds, failedCount, to: String(to) };
}
