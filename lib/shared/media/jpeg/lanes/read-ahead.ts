/**
 * Reads a long piece of a scan in four lanes, three of which begin at a guess.
 *
 * Nobody knows where a code begins in the middle of the data. But a reader that begins anywhere reads nonsense for some blocks, happens
 * upon the beginning of a code, and reads the right codes from there on: photographs of any camera take less than 1,500 bytes for that.
 * That it happened is never taken for granted: the lane before has to arrive at the very bit at which an MCU of the other begins. From
 * there on both would read the same, so the MCUs of the other are added, and not read again.
 *
 * Worked example: lane A begins at bit 0, lane B at bit 800,000. B reads 16,384 bits without being counted, and its next MCU begins
 * at bit 816,500. From there on it counts. Later A begins its 5,000th MCU at bit 816,500 too, when B has counted 900. So there
 * are 5,900 up to where B is now, and A may begin somewhere else. Had A passed 816,500 in the middle of an MCU, B's work would be thrown away.
 */
import type { Lanes, McuPlace } from './create-lanes';
import { LANES } from './run-lanes';

/** How far a lane reads before it is counted. */
const GUESS_BITS = 8 * 4_096;
/** The shortest part of a lane of its own. */
const MIN_PART_BITS = 8 * 12_288;
/** A part is so much of what is left: large ones first, so that all lanes end at about the same time. */
const PARTS = 8;

/** The reader of a part: its lane, where it began, and from which bit on it is counted. */
type Reader = Readonly<{ lane: number; begun: number; counted: number | null; ended?: McuPlace }>;

/** Pictures of nothing but noise are better read by one lane. */
const MAX_MISSES = 3;

/** The lane of a reader that is at the end. */
const NO_LANE = -1;

/**
 * A place as far in the data as the lanes come, from bit `from`, at which an MCU begins, up to bit `end`; null where there are not enough
 * parts, or where the data is broken, which a reader from the beginning finds too.
 */
export function readAhead(lanes: Lanes, from: number, end: number): McuPlace | null {
  const parts = partsOf(from, end);
  if (parts.length < LANES) return null;
  let taken = 0;
  /** Guesses that came to nothing, without as many that came to something. */
  let misses = 0;
  /** In the order of what they read. The first began at `from`. */
  let readers: readonly Reader[] = [];

  /** Begins the next part. Without one the lane goes along for nothing: all of them move together. */
  function begin(lane: number): void {
    const begun = parts[taken];
    lanes.put(lane, begun ?? from);
    if (begun === undefined) return;
    readers = [...readers, { lane, begun, counted: taken === 0 ? begun : null }];
    taken += 1;
  }

  function goalOf(index: number): number {
    const [reader, following] = [readers[index], readers[index + 1]];
    if (reader?.counted === null) return reader.begun + GUESS_BITS;
    return following ? (following.counted ?? following.begun) : (parts[taken] ?? end);
  }

  /** Puts a reader in the place of one; without one it is over, and the lane begins anew. */
  function change(reader: Reader, changed: readonly Reader[]): void {
    readers = readers.flatMap((other) => (other === reader ? changed : [other]));
    const isFree = reader.lane !== NO_LANE && !readers.some(({ lane }) => lane === reader.lane);
    if (isFree) begin(reader.lane);
  }

  /** Decides about a reader that is where an MCU begins, at its goal or behind. */
  function arrive(reader: Reader, following: Reader | undefined): void {
    const place = { at: lanes.at(reader.lane), mcus: lanes.mcus(reader.lane) };
    if (reader.counted === null) {
      lanes.add(reader.lane, -place.mcus);
      change(reader, [{ ...reader, counted: place.at }]);
    } else if (!following && taken === parts.length) {
      change(reader, [{ ...reader, lane: NO_LANE, ended: place }]);
    } else if (!following) {
      // Nobody has begun there yet.
      taken += 1;
    } else if (following.counted === place.at) {
      misses -= 1;
      const { ended } = following;
      if (!ended) lanes.add(following.lane, place.mcus);
      const joined = ended ? { ended: { ...ended, mcus: ended.mcus + place.mcus } } : {};
      change(following, [{ ...following, ...joined, counted: reader.counted }]);
      change(reader, []);
    } else {
      misses += 1;
      change(following, []);
    }
  }

  for (let lane = 0; lane < LANES; lane += 1) begin(lane);
  while (readers.length > 1 && misses < MAX_MISSES) {
    const goals = new Map(readers.map(({ lane }, index) => [lane, goalOf(index)]));
    const { kind, lane } = lanes.run((of) => goals.get(of) ?? end);
    const index = readers.findIndex((reader) => reader.lane === lane);
    const reader = readers[index];
    if (!reader) lanes.put(lane, from);
    else if (kind === 'near' && lanes.toMcu(lane, goalOf(index))) arrive(reader, readers[index + 1]);
    else if (index === 0) return null;
    else change(reader, []);
  }
  const [first] = readers;
  if (!first || first.ended) return first?.ended ?? null;
  return lanes.toMcu(first.lane, 0) ? { at: lanes.at(first.lane), mcus: lanes.mcus(first.lane) } : null;
}

/** Where the parts begin. */
function partsOf(from: number, end: number): readonly number[] {
  const parts: number[] = [];
  for (let at = from; at < end; at += Math.max(MIN_PART_BITS, Math.ceil((end - at) / PARTS))) parts.push(at);
  return parts;
}
