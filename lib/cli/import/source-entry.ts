import type { ExportedFacts } from '@/lib/server/import/import-picture';

/** A file of the place that is imported from. */
export type SourceFile = Readonly<{
  kind: 'file';
  /** Below the place, for people and for the report. */
  path: string;
  /** The last part of it. */
  name: string;
  /** As the listing says. */
  sizeBytes: number;
  /** Milliseconds since 1970, UTC. */
  modifiedMs: number;
  /** The first bytes, which tell what it is; null where they cost as much as all. Throws as `readAll`. */
  readHead(): Promise<Uint8Array | null>;
  /** Throws `EntryError`, and what the store throws. */
  readAll(): Promise<Uint8Array>;
  exported?: ExportedFacts;
}>;

/** One thing that a place holds. */
export type SourceEntry =
  | SourceFile
  /** Left alone on purpose. */
  | Readonly<{ kind: 'passed'; path: string; why: PassReason }>
  /** It could not be looked at. */
  | Readonly<{ kind: 'failed'; path: string; reason: string }>;

/** Why something is left alone. `none`: no picture, by its bytes or by its name; `made`: made by another gallery from its pictures, or not verified there. */
export type PassReason = 'hidden' | 'system' | 'link' | 'special' | 'none' | 'own' | 'made';

/** A file that cannot be read as it is now; the message is a sentence for people. */
export class EntryError extends Error {
  override readonly name = 'EntryError';
}
