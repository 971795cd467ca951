import { buildDecoder } from '@/lib/cli/build-decoder';
import { buildRedrawer } from '@/lib/cli/build-redrawer';

/** Builds the programs that the unit tests start: the decode processes of servers and of imports, and one that does whatever a hostile file could make it do. */
export default async function buildDecoders(): Promise<void> {
  await buildDecoder();
  await buildRedrawer();
  await buildDecoder(
    ['lib/server/decode/testing/hostile-process.ts', 'lib/server/decode/usage-watchdog.ts'],
    'dist/decoder-testing',
  );
}
