import type { ByteRange } from '../../byte-range';
import type { Lanes, McuPlace } from './create-lanes';
import { LANES } from './run-lanes';

/** An interval that is shorter is read as fast by itself. */
const MIN_BITS = 8 * 2_048;
/** More than most MCUs take: so much of an interval's end is left alone. */
const MARGIN_BITS = 8 * 512;

/**
 * Reads the intervals between restart markers, four at a time: where each begins is known. Returns for each how far it was
 * read; null where it was not. The ranges are of bits.
 */
export function readIntervals(lanes: Lanes, intervals: readonly ByteRange[]): readonly (McuPlace | null)[] {
  const places: (McuPlace | null)[] = intervals.map(() => null);
  const waiting = [...intervals.entries()].filter(([, { start, end }]) => end - start >= MIN_BITS);
  const reading = new Map<number, readonly [index: number, range: ByteRange]>();

  function begin(lane: number): boolean {
    const next = waiting.shift();
    if (!next) return false;
    reading.set(lane, next);
    lanes.put(lane, next[1].start);
    return true;
  }

  function leave(lane: number): void {
    const [index, { end }] = reading.get(lane) ?? [-1, { start: 0, end: 0 }];
    if (lanes.toMcu(lane, 0) && lanes.at(lane) <= end)
      places[index] = { at: lanes.at(lane), mcus: lanes.mcus(lane) };
    reading.delete(lane);
  }

  for (let lane = 0; lane < LANES; lane += 1) if (!begin(lane)) return places;
  for (let goes = true; goes; ) {
    const { kind, lane } = lanes.run((of) => (reading.get(of)?.[1].end ?? 0) - MARGIN_BITS);
    if (kind === 'near') leave(lane);
    goes = begin(lane);
  }
  for (const lane of [...reading.keys()]) leave(lane);
  return places;
}
