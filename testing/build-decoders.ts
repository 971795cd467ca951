import { buildDecoder } from '@/lib/cli/build-decoder';

/** Builds the programs that the unit tests start: the decode process, and one that does whatever a hostile file could make it do. */
export default async function buildDecoders(): Promise<void> {
  await buildDecoder();
  await buildDecoder(
    ['lib/server/decode/testing/hostile-process.ts', 'lib/server/decode/usage-watchdog.ts'],
    'dist/decoder-testing',
  );
}
