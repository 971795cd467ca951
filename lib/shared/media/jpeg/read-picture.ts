/**
 * The parts of a JPEG that its picture is made of, each at its exact length: tables that a scan uses, the frame header,
 * scans and their compressed data. A decoder needs nothing else.
 */

import type { ByteRange } from '../byte-range';
import { uint16 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { buildCodes } from './build-codes';
import { createScanRules, type ScanRules } from './create-scan-rules';
import { type JpegFrame, parseFrame } from './parse-frame';
import { parseScan, type ScanHeader } from './parse-scan';
import { huffmanSlot, type JpegTable, parseTables, quantisationSlot } from './parse-tables';
import { isFrameMarker, type JpegSegment, MARKER } from './walk-jpeg';
import { walkScan } from './walk-scan';

export type JpegPicture = Readonly<{
  isProgressive: boolean;
  /** How many components it has. */
  components: number;
  /** Starts of the tables, restart intervals and frame header that are used. */
  used: ReadonlySet<number>;
  /** By the start of each scan, what belongs to it of the bytes behind its header. */
  scans: ReadonlyMap<number, readonly ByteRange[]>;
}>;

/** The tables and components a scan refers to. */
type State = Readonly<{
  tables: ReadonlyMap<string, JpegTable>;
  frame: JpegFrame;
  rules: ScanRules;
  nonZero: Uint32Array | null;
  restartInterval: number;
}>;

/**
 * Reads the picture of a JPEG. With `keepsScans` the compressed data is not looked into, which takes most of the time.
 * Throws DamagedImageError for a picture that a decoder would refuse or show in part, and for one that is coded twice
 * over: of that only the last would be seen.
 */
export function readPicture(
  bytes: Uint8Array,
  segments: readonly JpegSegment[],
  { keepsScans = false } = {},
): JpegPicture {
  const used = new Set<number>();
  const scans = new Map<number, readonly ByteRange[]>();
  const tables = new Map<string, JpegTable>();
  const quantised = new Set<number>();
  let picture: Pick<State, 'frame' | 'rules' | 'nonZero'> | null = null;
  let restarts: { start: number; interval: number } | null = null;
  for (const segment of segments) {
    const { marker, start, contentStart, end } = segment;
    for (const table of parseTables(bytes, segment)) tables.set(table.slot, table);
    if (marker === MARKER.DRI) {
      if (end - contentStart !== 2)
        throw new DamagedImageError('The restart interval of the JPEG is broken.');
      restarts = { start, interval: uint16(bytes, contentStart) };
    }
    if (isFrameMarker(marker)) {
      if (picture) throw new DamagedImageError('The JPEG has two pictures.');
      const frame = parseFrame(bytes, segment);
      const nonZero = frame.isProgressive && !keepsScans ? new Uint32Array(frame.blocks * 2) : null;
      picture = { frame, rules: createScanRules(frame), nonZero };
      used.add(start);
    }
    if (marker !== MARKER.SOS) continue;
    if (!picture) throw new DamagedImageError('A scan of the JPEG comes before its frame.');
    const header = picture.rules.check(parseScan(bytes, segment, picture.frame));
    if (restarts) used.add(restarts.start);
    for (const { component } of header.components) {
      // A decoder takes the table that is there at a component's first scan, and no later one.
      if (!quantised.has(component.firstBlock))
        markUsed(used, tables.get(quantisationSlot(component.quantisation)));
      quantised.add(component.firstBlock);
    }
    for (const slot of neededCodes(picture.frame, header)) markUsed(used, tables.get(slot));
    const state = { tables, restartInterval: restarts?.interval ?? 0, ...picture };
    const ranges = keepsScans ? [{ start: header.dataStart, end }] : readScan(bytes, end, header, state);
    scans.set(start, ranges);
  }
  if (!picture) throw new DamagedImageError('The JPEG has no picture.');
  const { frame, rules } = picture;
  rules.checkAll(segments.at(-1)?.marker !== MARKER.EOI);
  return { isProgressive: frame.isProgressive, components: frame.components.length, used, scans };
}

function markUsed(used: Set<number>, table: JpegTable | undefined): void {
  if (!table) throw new DamagedImageError('The JPEG lacks a table.');
  used.add(table.start);
}

/** Slots of the tables that the codes of a scan are in. */
function neededCodes({ isProgressive }: JpegFrame, { components, first, high }: ScanHeader): string[] {
  return components.flatMap(({ dcTable, acTable }) => {
    const [dc, ac] = [huffmanSlot(false, dcTable), huffmanSlot(true, acTable)];
    if (!isProgressive) return [dc, ac];
    if (first > 0) return [ac];
    return high === 0 ? [dc] : [];
  });
}

function readScan(bytes: Uint8Array, end: number, header: ScanHeader, state: State): ByteRange[] {
  const { tables, frame, nonZero, restartInterval } = state;
  const needed = new Set(neededCodes(frame, header));
  const built = new Map<string, Uint16Array>();
  for (const slot of needed) {
    const table = tables.get(slot);
    if (table) built.set(slot, buildCodes(bytes, table));
  }
  const codes = header.components.map(({ dcTable, acTable }) => ({
    dc: built.get(huffmanSlot(false, dcTable)) ?? null,
    ac: built.get(huffmanSlot(true, acTable)) ?? null,
  }));
  return walkScan(bytes, end, { frame, header, tables: codes, restartInterval, nonZero });
}
