/**
 * When what is in the trash ends, and what stays of what was deleted: facts of the bucket, which others may change at any time.
 * They are asked for when somebody needs them, kept for ten minutes, and nobody waits long for them.
 */

import { TRASH_PREFIX } from '@/lib/shared/keys/object-keys';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import { type PrefixEnd, StorageError, TRASH_DAYS, type VersionStore } from '@/lib/storage';
import type { Clock } from '../clock';
import type { Logger } from '../log/logger';
import { decidePurgeTruth } from './decide-purge-truth';

const KEPT_MS = 600_000;
const PATIENCE_MS = 3_000;
const DAY_MS = 86_400_000;

export type Deletion = Readonly<{
  /** Milliseconds after which something in the trash ends; null where nothing ends it. `sampleKey` is a key in the trash. */
  trashMs(sampleKey: string | null): Promise<number | null>;
  /** True where the server has no rules by which anything ends, so that the sweep does it. */
  isEndedBySweep(): Promise<boolean>;
  purgeTruth(): Promise<PurgeTruth>;
  /** Deletes every version under the prefixes, where the bucket keeps versions and the app may. Never rejects. */
  eraseVersions(prefixes: readonly string[]): Promise<void>;
}>;

export type DeletionOptions = Readonly<{
  versions: VersionStore;
  clock: Clock;
  log: Logger;
  /** Longest time to wait for a fact; default three seconds. */
  patienceMs?: number;
}>;

/** Creates the facts about deletion of one process. */
export function createDeletion({
  versions,
  clock,
  log,
  patienceMs = PATIENCE_MS,
}: DeletionOptions): Deletion {
  const nowMs = () => clock().getTime();
  const keep = { nowMs, patienceMs };
  const keeping = createFact(() => versions.readKeeping(), keep);
  const mayErase = createFact(() => versions.mayErase(), keep);
  const end = createFact((sampleKey) => versions.readEnd(TRASH_PREFIX, sampleKey), {
    ...keep,
    // Something in the trash may tell what nothing else does.
    isWorthKeeping: ({ kind }: PrefixEnd, sampleKey) => kind !== 'unknown' || sampleKey !== null,
  });
  return {
    async trashMs(sampleKey) {
      const found = await end(sampleKey);
      if (found?.kind === 'never') return null;
      return (found?.kind === 'days' ? found.days : TRASH_DAYS) * DAY_MS;
    },
    isEndedBySweep: async () => (await end(null))?.kind === 'by-sweep',
    async purgeTruth() {
      const kept = await keeping(null);
      if (kept === null) return { isUnknown: true };
      const isVersioned = kept.versioning === 'on' || kept.versioning === 'suspended';
      return decidePurgeTruth(kept, isVersioned && (await mayErase(null)) === true);
    },
    async eraseVersions(prefixes) {
      const kept = await keeping(null);
      if (prefixes.length === 0 || kept?.versioning === 'off') return;
      // Where nothing is known of versions, an app that may not look has none to look after.
      if (kept?.versioning !== 'on' && kept?.versioning !== 'suspended' && (await mayErase(null)) !== true)
        return;
      try {
        const { removed, left } = await versions.erase(prefixes);
        if (left > 0) log.warn('purge.versions_kept', { removed, left });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        log.error('purge.versions_kept', error);
      }
    },
  };
}

type FactOptions<T> = Readonly<{
  nowMs: () => number;
  patienceMs: number;
  isWorthKeeping?: (fact: T, sampleKey: string | null) => boolean;
}>;

/** A fact that is asked for at most every ten minutes; null while nobody has answered. */
function createFact<T>(
  ask: (sampleKey: string | null) => Promise<T>,
  { nowMs, patienceMs, isWorthKeeping = () => true }: FactOptions<T>,
): (sampleKey: string | null) => Promise<T | null> {
  let known: Readonly<{ fact: T; untilMs: number }> | undefined;
  let asking: Promise<T> | undefined;
  return async (sampleKey) => {
    if (known && nowMs() < known.untilMs) return known.fact;
    asking ??= ask(sampleKey)
      .then((fact) => {
        if (isWorthKeeping(fact, sampleKey)) known = { fact, untilMs: nowMs() + KEPT_MS };
        return fact;
      })
      .finally(() => {
        asking = undefined;
      });
    return withinTime(asking, patienceMs, known?.fact ?? null);
  };
}

async function withinTime<T>(answer: Promise<T>, limitMs: number, otherwise: T | null): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null);
  });
  try {
    return (await Promise.race([answer.catch(() => null), patience])) ?? otherwise;
  } finally {
    clearTimeout(timer);
  }
}
