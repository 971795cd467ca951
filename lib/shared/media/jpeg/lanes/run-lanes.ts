/**
 * Reads four parts of a scan at once. Each leap has to wait for the one before, because only that tells where it begins, and a processor
 * waits most of the time. With four leaps that do not wait for each other it takes a third of the time for each.
 *
 * The function is written out for four lanes, without arrays, calls and questions inside: that is what it is for.
 */
import { LEAP, LEAP_BITS } from '../build-leaps';
import { peek25 } from '../peek-bits';
import { type LaneTables, STATE } from './build-lane-tables';

/** Lanes that run side by side. */
export const LANES = 4;

/** Fields of a lane: the bit that is next, its state, and the blocks that it has begun. */
export const LANE = { at: 0, state: 1, begun: 2, fields: 3 } as const;

/** The most bits of one leap. */
export const MAX_LEAP_BITS = LEAP.bits;

const INDEX_SHIFT = 32 - LEAP_BITS;

/**
 * Moves each lane `steps` leaps on, and returns how many are left: all lanes stop where one of them has no leap, and the step of a single
 * symbol is due (`stepLane`). `lanes` holds the fields of the first lane, then those of the second, and so on. The data has four bytes
 * of room behind the last bit that is read.
 */
export function runLanes(lanes: Int32Array, data: DataView, tables: LaneTables, steps: number): number {
  const { leaps, next } = tables;
  let atA = lanes[0] ?? 0;
  let stateA = lanes[1] ?? 0;
  let begunA = lanes[2] ?? 0;
  let atB = lanes[3] ?? 0;
  let stateB = lanes[4] ?? 0;
  let begunB = lanes[5] ?? 0;
  let atC = lanes[6] ?? 0;
  let stateC = lanes[7] ?? 0;
  let begunC = lanes[8] ?? 0;
  let atD = lanes[9] ?? 0;
  let stateD = lanes[10] ?? 0;
  let begunD = lanes[11] ?? 0;
  let left = steps;
  for (; left > 0; left -= 1) {
    const leapA = leaps[(stateA >> STATE.leaps) + (peek25(data, atA) >>> INDEX_SHIFT)] ?? 0;
    const leapB = leaps[(stateB >> STATE.leaps) + (peek25(data, atB) >>> INDEX_SHIFT)] ?? 0;
    const leapC = leaps[(stateC >> STATE.leaps) + (peek25(data, atC) >>> INDEX_SHIFT)] ?? 0;
    const leapD = leaps[(stateD >> STATE.leaps) + (peek25(data, atD) >>> INDEX_SHIFT)] ?? 0;
    const nextA = next[(stateA & STATE.place) + (leapA >> LEAP.coefficients)] ?? 0;
    const nextB = next[(stateB & STATE.place) + (leapB >> LEAP.coefficients)] ?? 0;
    const nextC = next[(stateC & STATE.place) + (leapC >> LEAP.coefficients)] ?? 0;
    const nextD = next[(stateD & STATE.place) + (leapD >> LEAP.coefficients)] ?? 0;
    if ((nextA | nextB | nextC | nextD) < 0) break;
    stateA = nextA;
    stateB = nextB;
    stateC = nextC;
    stateD = nextD;
    atA += leapA & LEAP.bits;
    atB += leapB & LEAP.bits;
    atC += leapC & LEAP.bits;
    atD += leapD & LEAP.bits;
    begunA += leapA >> LEAP.first;
    begunB += leapB >> LEAP.first;
    begunC += leapC >> LEAP.first;
    begunD += leapD >> LEAP.first;
  }
  lanes[0] = atA;
  lanes[1] = stateA;
  lanes[2] = begunA;
  lanes[3] = atB;
  lanes[4] = stateB;
  lanes[5] = begunB;
  lanes[6] = atC;
  lanes[7] = stateC;
  lanes[8] = begunC;
  lanes[9] = atD;
  lanes[10] = stateD;
  lanes[11] = begunD;
  return left;
}
