import { LEAP, LEAP_BITS } from '../build-leaps';
import { peek25 } from '../peek-bits';
import { FIRST_MARK, type LaneTables, MCU_PLACE, NO_STATE, STATE } from './build-lane-tables';
import { LANE } from './run-lanes';

const ZERO_RUN = 0xf0;
const COEFFICIENTS = 64;

/** Moves one lane a leap on, or a symbol where there is no leap. False where the data is no code of a block. */
export function stepLane(lanes: Int32Array, lane: number, data: DataView, tables: LaneTables): boolean {
  const from = lane * LANE.fields;
  const at = lanes[from + LANE.at] ?? 0;
  const state = lanes[from + LANE.state] ?? 0;
  const bits = peek25(data, at);
  const leap = tables.leaps[(state >> STATE.leaps) + (bits >>> (32 - LEAP_BITS))] ?? 0;
  let used = leap & LEAP.bits;
  let next = tables.next[(state & STATE.place) + (leap >> LEAP.coefficients)] ?? NO_STATE;
  if (next === NO_STATE) {
    const symbol = readSymbol(bits >>> 16, state, tables);
    if (!symbol) return false;
    used = symbol.bits;
    next = tables.next[(state & STATE.place) + symbol.passed] ?? NO_STATE;
    if (next === NO_STATE) return false;
  }
  lanes[from + LANE.at] = at + used;
  lanes[from + LANE.state] = next;
  lanes[from + LANE.begun] = (lanes[from + LANE.begun] ?? 0) + (leap >> LEAP.first);
  return true;
}

/** Moves one lane to the first MCU that begins at bit `goal` or behind it; it stays where it is when one begins there. */
export function stepToMcu(
  lanes: Int32Array,
  lane: number,
  goal: number,
  data: DataView,
  tables: LaneTables,
): boolean {
  const from = lane * LANE.fields;
  const isThere = () =>
    (lanes[from + LANE.at] ?? 0) >= goal && ((lanes[from + LANE.state] ?? 0) & STATE.place) === MCU_PLACE;
  while (!isThere()) if (!stepLane(lanes, lane, data, tables)) return false;
  return true;
}

/** The symbol that is due; null where there is none, as in the middle of a long code. */
function readSymbol(
  bits: number,
  state: number,
  { blocks }: LaneTables,
): Readonly<{ bits: number; passed: number }> | null {
  const slot = (state & STATE.place) >> STATE.slot;
  const block = blocks[slot >> 1];
  if (!block || slot > blocks.length * 2) return null;
  const isFirst = (slot & 1) === 0;
  const code = (isFirst ? block.dc[bits] : block.ac[bits]) ?? 0;
  if (code === 0) return null;
  if (isFirst) return { bits: (code >> 8) + (code & 255), passed: FIRST_MARK + 1 };
  const size = code & 15;
  if (size === 0 && (code & 255) !== ZERO_RUN) return { bits: code >> 8, passed: LEAP.passedByEnd };
  const passed = ((code >> 4) & 15) + 1;
  return (state & STATE.coefficient) + passed > COEFFICIENTS ? null : { bits: (code >> 8) + size, passed };
}
