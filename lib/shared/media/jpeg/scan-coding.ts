import type { ScanTables } from './block-tables';
import type { JpegFrame } from './parse-frame';
import type { ScanHeader } from './parse-scan';

/** How a scan is coded, besides what its header says. */
export type ScanCoding = Readonly<{
  frame: JpegFrame;
  header: ScanHeader;
  tables: ScanTables;
  /** MCUs between restart markers; 0 for no such markers. */
  restartInterval: number;
  /** Two words a block, a bit for each coefficient that is not zero; of progressive frames only. */
  nonZero: Uint32Array | null;
}>;
