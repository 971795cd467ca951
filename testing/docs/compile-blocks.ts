import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BLOCKS_FOLDER, type Libraries, writeBlocks } from './write-blocks';

/** The compiler's complaints about the code of all documents, each by the file below `BLOCKS_FOLDER` that a block became; none where all is well. */
export function compileBlocks(by: Libraries): readonly string[] {
  writeBlocks(by);
  const { stdout, status } = spawnSync(
    process.execPath,
    [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', BLOCKS_FOLDER, '--pretty', 'false'],
    { encoding: 'utf8' },
  );
  const complaints = stdout.split('\n').filter((line) => line.includes('error TS'));
  return status === 0 || complaints.length > 0 ? complaints : [`tsc ended with ${status}: ${stdout}`];
}
