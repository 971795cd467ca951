import { type BucketAdmin, type BucketRules, type RulePart, StorageError } from '@/lib/storage';

/** The rules a bucket has; a part in `missing` is empty here because the server has no such rules, or nobody may read them. */
export type BucketState = Readonly<{
  rules: BucketRules;
  missing: ReadonlyMap<RulePart, StorageError>;
}>;

/** Reads each part for itself: what a server does not know says nothing of the rest. Throws where every part is refused. */
export async function readState(admin: BucketAdmin): Promise<BucketState> {
  const missing = new Map<RulePart, StorageError>();
  const read = async <T>(part: RulePart, ask: () => Promise<T>, nothing: T): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      missing.set(part, error);
      return nothing;
    }
  };
  const rules: BucketRules = {
    cors: await read('cors', () => admin.readCors(), []),
    lifecycle: await read('lifecycle', () => admin.readLifecycle(), []),
    publicAccess: await read('publicAccess', () => admin.readPublicAccess(), 'unsupported'),
  };
  const [first] = missing.values();
  const isReadable = missing.size < 3 || [...missing.values()].some(({ code }) => code === 'unsupported');
  if (first && !isReadable) throw first;
  return { rules, missing };
}

/** The wanted rules, less those that the bucket cannot be asked about. */
export function wantedOf(wanted: BucketRules, { missing }: BucketState): BucketRules {
  return {
    cors: missing.has('cors') ? [] : wanted.cors,
    lifecycle: missing.has('lifecycle') ? [] : wanted.lifecycle,
    publicAccess: missing.has('publicAccess') ? 'unsupported' : wanted.publicAccess,
  };
}
