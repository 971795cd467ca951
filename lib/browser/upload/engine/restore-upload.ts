import { UploadError } from '../failure/upload-error';
import type { PreparedInfo } from '../persist/journal-entry';
import type { RestoredUpload, UploadJournal } from '../persist/upload-journal';
import type { PreparedFields, UploadItem } from '../upload-state';
import type { Entry } from './entry';

/** A file of an earlier visit as the list shows it first. */
export function restoredItem(restored: RestoredUpload): UploadItem {
  const { id, name, folder, sourceBytes, isPaused, isKept, caption, edit, sent } = restored;
  const state = { previewUrl: null, isPaused, isKept, duplicateOf: null, status: 'queued' } as const;
  return {
    ...{ id, name, folder, sourceBytes, ...state },
    ...(caption === '' ? {} : { caption }),
    ...(edit === null ? {} : { edit }),
    ...(sent === null ? {} : { isLocked: true }),
  };
}

/**
 * After a conversion that two pages did not live to see the end of, or one for long, a third would not either. A conversion that one page
 * left behind is begun again: people reload.
 */
export const TOO_MANY_CONVERSIONS = 2;

/** A file of an earlier visit as the engine works on it: its bytes are read when its turn comes. */
export function restoredEntry(restored: RestoredUpload, journal: UploadJournal): Entry {
  const { id, name, sourceBytes, keepOriginal, metadata, sender, prepared, conversions, sent } = restored;
  const { caption, edit, order } = restored;
  let mayConvert = prepared !== null || conversions < TOO_MANY_CONVERSIONS;
  /** To be turned or cut: only the prepared bytes are left of it, and they are upright and whole. */
  async function preparedAsFile(): Promise<File | null> {
    const kept = await journal.readPrepared(id);
    return kept && new File([kept.blob], name, { type: kept.type });
  }

  return {
    id,
    name,
    ...{ caption, edit, past: [], future: [], order },
    keepOriginal,
    metadata,
    sender,
    conversions,
    readSource: async () => {
      if (!mayConvert) {
        // Only somebody who asks for it starts it once more.
        mayConvert = true;
        throw new UploadError('conversion_interrupted');
      }
      const file = (await journal.readSource(id)) ?? (await preparedAsFile());
      if (file === null) throw new UploadError('not_restored');
      return file;
    },
    readPrepared: () => journal.readPrepared(id),
    rank: 0,
    run: null,
    sent: sent ?? undefined,
    taken: prepared ? (prepared.taken ?? null) : undefined,
    fields: prepared && !edit ? fieldsOf(prepared) : sent ? unknownFields(sourceBytes) : undefined,
    sha256: edit ? null : (prepared?.sha256 ?? null),
  };
}

function fieldsOf({ sizeBytes, width, height, notes }: PreparedInfo): PreparedFields {
  return { sentBytes: sizeBytes, width, height, ...(notes ? { notes } : {}) };
}

/** The page ended between the grant and the next time prepared bytes were written: the server will tell what arrived. */
function unknownFields(sourceBytes: number): PreparedFields {
  return { sentBytes: sourceBytes, width: 0, height: 0 };
}
