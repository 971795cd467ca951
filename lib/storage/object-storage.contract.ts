/**
 * The contract every driver and every server is held to. It is run by the test file of each; a new provider is right when
 * this passes.
 */
import { afterEach, beforeEach, describe } from 'vitest';
import { describeListing } from './contract/describe-listing';
import { describeObjects } from './contract/describe-objects';
import { describeRows } from './contract/describe-rows';
import { describeSignatures } from './contract/describe-signatures';
import type { MakeStorage, StorageFixture } from './contract/storage-fixture';

/** Runs the contract; `makeStorage` is called before each test and must return an empty bucket. */
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
