import { afterAll } from 'vitest';
import { describePlanted, type PlantedKind } from './describe-planted';
import { createEmbeddedGround } from './ground';

/** Plants faults of these kinds on the built-in bucket. */
export function describeEmbedded(kinds: readonly PlantedKind[]): void {
  const { ground, close } = createEmbeddedGround();
  afterAll(close);
  for (const kind of kinds) {
    const check = kind.check ?? kind.quickCheck;
    describePlanted(check ? { ...kind, check } : kind, { name: 'embedded', ground, lacks: [] });
  }
}
