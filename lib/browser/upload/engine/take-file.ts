import { folderOf } from '../folder-of';
import type { UploadJournal } from '../persist/upload-journal';
import type { UploadItem } from '../upload-state';
import type { Entry } from './entry';

/** A chosen file as the list shows it first. */
export function freshItem({
  id,
  file,
  isPaused,
}: Readonly<{ id: string; file: File; isPaused: boolean }>): UploadItem {
  return {
    id,
    name: file.name,
    folder: folderOf(file),
    sourceBytes: file.size,
    previewUrl: null,
    isPaused,
    isKept: false,
    duplicateOf: null,
    status: 'queued',
  };
}

type FreshFile = Readonly<{
  id: string;
  file: File;
  keepOriginal: boolean;
  metadata?: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text; undefined for none. */
  sender?: string | undefined;
  order: number;
}>;

/** A chosen file as the engine works on it. */
export function freshEntry(
  { id, file, keepOriginal, metadata, sender, order }: FreshFile,
  journal: UploadJournal | null,
): Entry {
  return {
    id,
    name: file.name,
    ...{ caption: '', edit: null, past: [], future: [], order },
    keepOriginal,
    metadata,
    sender,
    readSource: async () => file,
    readPrepared: async () => (await journal?.readPrepared(id)) ?? null,
    conversions: 0,
    rank: 0,
    run: null,
    sent: undefined,
    fields: undefined,
    sha256: null,
  };
}
