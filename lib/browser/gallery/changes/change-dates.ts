import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ChangeResult, EditResult } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import type { BulkAction } from '../bulk-action';
import { planDate } from '../plan-date';

type DateAction = Extract<BulkAction, { kind: 'date' | 'undate' }>;

type ChangeDatesDeps = Readonly<{
  api: Pick<GalleryApi, 'readDates' | 'changeDates'>;
  text: Pick<GalleryEngineText, 'dateImpossible'>;
  nowMs: number;
}>;

/**
 * Changes the dates of one batch of photos, at most 100. Each photo's date is read first, and changed only while it is that one: so it can be done again
 * after an answer that was lost, and taken back. A result has no `image` where nothing was to be changed. Throws GalleryApiError.
 */
export async function changeDates(
  { api, text, nowMs }: ChangeDatesDeps,
  action: DateAction,
  ids: readonly string[],
): Promise<readonly (ChangeResult | EditResult)[]> {
  const results = new Map<string, ChangeResult | EditResult>();
  if (action.kind === 'date') {
    const unread = ids.filter((id) => !action.dates.has(id));
    for (const one of unread.length === 0 ? [] : (await api.readDates(unread)).results) {
      const { id } = one;
      if (!one.ok) {
        results.set(id, one);
        continue;
      }
      const planned = planDate(one.taken, action.edit, nowMs);
      if (planned.kind === 'changed') action.dates.set(id, { from: one.taken, to: planned.to });
      else
        results.set(id, planned.kind === 'unchanged' ? { id, ok: true } : refused(id, text.dateImpossible));
    }
  }
  const changes = ids.flatMap((id) => {
    const pair = action.dates.get(id);
    return pair === undefined ? [] : { id, ...pair };
  });
  for (const result of changes.length === 0 ? [] : (await api.changeDates(changes)).results) {
    results.set(result.id, result);
    // Nothing of it is to be taken back; done again, it is read anew.
    if (!result.ok && action.kind === 'date') action.dates.delete(result.id);
  }
  return ids.flatMap((id) => results.get(id) ?? []);
}

function refused(id: string, message: string): ChangeResult {
  return { id, ok: false, error: { code: 'invalid_request', message, requestId: '' } };
}
