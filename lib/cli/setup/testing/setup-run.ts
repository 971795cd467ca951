import { type BucketAdmin, type BucketRules, KEEPS_NOTHING, StorageError, wantedRules } from '@/lib/storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import type { SetupOptions } from '../setup-options';

/** The rules that an app at one address needs of a bucket that takes PUTs. */
export const wanted = wantedRules({
  origins: ['https://a.example'],
  uploadMethod: 'put',
  blocksPublicAccess: true,
});
/** When the set-up runs. */
export const NOW = Date.UTC(2026, 0, 15);

/** An admin of a bucket in memory, which counts its writes. */
export type FakeAdmin = BucketAdmin & { rules: BucketRules; writes: number };

/** A bucket with these rules and no others, whose calls the test may change. */
export function createAdmin(start: Partial<BucketRules> = {}, change: Partial<BucketAdmin> = {}): FakeAdmin {
  const admin: FakeAdmin = {
    rules: { cors: [], lifecycle: [], publicAccess: 'open', ...start } as BucketRules,
    writes: 0,
    readCors: async () => admin.rules.cors,
    readLifecycle: async () => admin.rules.lifecycle,
    readPublicAccess: async () => admin.rules.publicAccess,
    writeCors: async (cors: BucketRules['cors']) => write({ cors }),
    writeLifecycle: async (lifecycle: BucketRules['lifecycle']) => write({ lifecycle }),
    blockPublicAccess: async () => write({ publicAccess: 'blocked' }),
    readKeeping: async () => KEEPS_NOTHING,
    readTraits: async () => [],
    ...change,
  };
  const write = (changed: Partial<BucketRules>) => {
    admin.rules = { ...admin.rules, ...changed };
    admin.writes += 1;
  };
  return admin;
}

type Run = SetupOptions & { lines: string[]; text: () => string };

/** The options of a run in which everything is agreed to, and the lines that it prints. */
export function run(change: Partial<SetupOptions> = {}): Run {
  const lines: string[] = [];
  return {
    lines,
    text: () => lines.join('\n'),
    storage: createMemoryStorage(),
    isCheck: false,
    now: () => NOW,
    print: (line: string) => void lines.push(line),
    confirm: async () => true,
    ...change,
  };
}

/** An admin whose calls are refused. */
export const refusing =
  (code: 'invalid' | 'unsupported' | 'access_denied' | 'unavailable', text = 'no') =>
  async () => {
    throw new StorageError(code, `Could not write the rules: ${text}.`);
  };
