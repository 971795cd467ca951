import type { ReadRange, StoredObject } from '../object-store';
import { parseRange } from './parse-range';
import { isNotModified, isRangeWanted } from './preconditions';

/** The part of an object that is sent. */
export type Reading =
  | Readonly<{ kind: 'unchanged' }>
  | Readonly<{ kind: 'whole' }>
  | Readonly<{ kind: 'part'; range: ReadRange }>;

/** Decides by a request's preconditions and range. Throws PreconditionFailed and InvalidRange. */
export function decideReading(header: (name: string) => string | undefined, object: StoredObject): Reading {
  if (isNotModified(header, object)) return { kind: 'unchanged' };
  if (!isRangeWanted(header, object)) return { kind: 'whole' };
  const range = parseRange(header('range'), object.sizeBytes);
  return range ? { kind: 'part', range } : { kind: 'whole' };
}
