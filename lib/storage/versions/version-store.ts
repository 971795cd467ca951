/**
 * The part that stays of an object that was deleted, as the running app sees it: with its own rights, which may not be an admin's. Where
 * the settings may not be read, what an object shows of itself is.
 */
import { KEEPS_NOTHING, type Keeping } from '../rules/bucket-rules';

/**
 * When what lies under a prefix ends. `days`: after so many, by the shortest rule in force. `never`: no rule ends it.
 * `by-sweep`: the server has no such rules, so the sweep does it. `unknown`: nobody can tell.
 */
export type PrefixEnd =
  | Readonly<{ kind: 'days'; days: number }>
  | Readonly<{ kind: 'never' | 'by-sweep' | 'unknown' }>;

/** The result for the versions of some objects. */
export type ErasedVersions = Readonly<{ removed: number; left: number }>;

/** Looks at versions and removes them. */
export interface VersionStore {
  /** Never rejects: what cannot be seen is `unknown`. */
  readKeeping(): Promise<Keeping>;
  /** Never rejects. `sampleKey` is an object under the prefix that may tell by itself when it expires. */
  readEnd(prefix: string, sampleKey: string | null): Promise<PrefixEnd>;
  /** Whether versions may be listed and deleted; asks without deleting anything. Never rejects. */
  mayErase(): Promise<boolean>;
  /** Deletes every version under the prefixes, delete markers too. Throws `StorageError` where they may not even be listed. */
  erase(prefixes: readonly string[]): Promise<ErasedVersions>;
}

/** The answer of a bucket that keeps nothing and says nothing. */
export const NO_VERSIONS: VersionStore = {
  readKeeping: async () => KEEPS_NOTHING,
  readEnd: async () => ({ kind: 'unknown' }),
  mayErase: async () => false,
  erase: async () => ({ removed: 0, left: 0 }),
};
