/**
 * The contract every driver and every server is held to. It is run by the test file of each; a new provider is right when
 * this passes.
 */
import { afterEach, beforeEach, describe } from 'vitest';
import { describeListing } from '@/lib/storage/contract/describe-listing';
import { describeObjects } from '@/lib/storage/contract/describe-objects';
import { describeRows } from '@/lib/storage/contract/describe-rows';
import { describeSignatures } from '@/lib/storage/contract/describe-signatures';
import type { MakeStorage, StorageFixture } from '@/lib/storage/contract/storage-fixture';

/** Runs the contract; `makeStorage` is called before each test and must answer an empty bucket. */
export function describeObjectStorage(name: string, makeStorage: MakeStorage): void {
  describe(name, () => {
    let current: StorageFixture | undefined;
    beforeEach(async () => {
      current = await makeStorage();
    });
    afterEach(async () => {
      await current?.close();
      current = undefined;
    });
    const fixture = () => {
      if (!current) throw new Error('There is no bucket outside of a test.');
      return current;
    };
    describeObjects(fixture);
    describeListing(fixture);
    describeRows(fixture);
    describeSignatures(fixture);
  });
}
