import type { StorageFixture } from '@/lib/storage/contract/storage-fixture';
import type { GcsEmulator } from './gcs-emulator';
import { startFakeGcs } from './start-fake-gcs';
import { startStorageTestbench } from './start-storage-testbench';

/** How an emulator is started, and what it is known not to do. */
export type GcsEmulatorRow = Readonly<{
  start: (bucket?: string) => Promise<GcsEmulator>;
  lacks?: NonNullable<StorageFixture['lacks']>;
}>;

/** By the name each is asked for with. Google's own server cannot be had: these are two opinions of it. */
export const GCS_EMULATORS = {
  'fake-gcs-server': { start: startFakeGcs, lacks: { headerRemovalInCopies: true } },
  'storage-testbench': { start: startStorageTestbench, lacks: { headerRemovalInCopies: true } },
} as const satisfies Record<string, GcsEmulatorRow>;

export type GcsEmulatorName = keyof typeof GCS_EMULATORS;
