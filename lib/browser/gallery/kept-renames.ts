/** A tag by its old and its new name. */
export type TagRename = Readonly<{ from: string; to: string }>;

const STORAGE_KEY = 'gallery-tag-renames';
/** More are forgotten, the oldest first. */
const MAX_KEPT = 10;

type Storages = () => Pick<Storage, 'getItem' | 'setItem'>;

/** The renames that were begun in this browser and have not ended, the latest last; leaves out what is none. Never throws. */
export function keptRenames(storage: Storages): readonly TagRename[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((one) => renameOf(one) ?? []) : [];
  } catch {
    return [];
  }
}

/** Remembers a rename until it has ended; nothing where the browser keeps nothing. */
export function rememberRename(storage: Storages, rename: TagRename): void {
  write(storage, [...others(storage, rename), rename].slice(-MAX_KEPT));
}

/** It has ended. */
export function forgetRename(storage: Storages, rename: TagRename): void {
  write(storage, others(storage, rename));
}

function others(storage: Storages, { from, to }: TagRename): readonly TagRename[] {
  return keptRenames(storage).filter((one) => one.from !== from || one.to !== to);
}

function write(storage: Storages, renames: readonly TagRename[]): void {
  try {
    storage().setItem(STORAGE_KEY, JSON.stringify(renames));
  } catch {
    // Then it is to be asked for again by hand.
  }
}

function renameOf(kept: unknown): TagRename | null {
  const { from, to } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<TagRename>;
  return typeof from === 'string' && typeof to === 'string' && from !== '' && to !== '' ? { from, to } : null;
}
