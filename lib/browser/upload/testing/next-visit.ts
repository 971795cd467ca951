import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import type { FakeServerRules } from '@/testing/browser/create-fake-server';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import type { ConversionPhase } from '../prepare/prepare-file';
import type { Preparer } from '../prepare/preparer';

/** Until then everything is written down: what is not prepared within two seconds, as it was chosen. */
export const WRITTEN_MS = 2_500;

/** A server that never answers. */
export const HANGING: FakeServerRules = { call: () => new Promise<Response>(() => {}) };

/** Tells of these, and has no end but that of its file. */
export function convertForever(phases: readonly ConversionPhase[]): Preparer {
  return ({ signal, onConversion }) => {
    for (const phase of phases) onConversion?.(phase);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  };
}

/** A browser in which one visit follows another. */
export function setUp() {
  const disk = createMemoryDisk();
  const locks = createFakeLocks();
  return { disk, locks, visit: (more = {}) => createTestUploader({ disk, locks, ...more }) };
}
