import { type LaneTables, MCU_PLACE } from './build-lane-tables';
import { LANE, LANES, MAX_LEAP_BITS, runLanes } from './run-lanes';
import { stepLane, stepToMcu } from './step-lane';

/** A function that is called often is compiled early. */
const MAX_STEPS = 2_048;
/** A lane that is closer to its goal than this does not run with the others. */
const NEAR_BITS = MAX_LEAP_BITS * 8;

/** Where an MCU begins: a bit of the data, and how many MCUs there are before it. */
export type McuPlace = Readonly<{ at: number; mcus: number }>;

/** The lane that stopped all of them: one that is at its goal, or one whose data is no code of a block. */
export type LaneStop = Readonly<{ kind: 'near' | 'lost'; lane: number }>;

/** Four places in the data of a scan, which move on together. */
export type Lanes = Readonly<{
  at(lane: number): number;
  /** MCUs that a lane has begun, where one begins. */
  mcus(lane: number): number;
  /** Puts a lane where an MCU begins, or may. */
  put(lane: number, at: number): void;
  /** Counts so many MCUs more, or fewer. */
  add(lane: number, mcus: number): void;
  /** Moves a lane to the first MCU that begins at a bit or behind it. False where it is lost. */
  toMcu(lane: number, goal: number): boolean;
  /** Moves all lanes until one is close to its goal, or lost. */
  run(goalOf: (lane: number) => number): LaneStop;
}>;

/** Behind the last goal the data has room for one more MCU. */
export function createLanes(data: DataView, tables: LaneTables): Lanes {
  const fields = new Int32Array(LANES * LANE.fields);
  const perMcu = tables.blocks.length;
  const at = (lane: number) => fields[lane * LANE.fields + LANE.at] ?? 0;
  const add = (lane: number, mcus: number) => {
    const begun = lane * LANE.fields + LANE.begun;
    fields[begun] = (fields[begun] ?? 0) + mcus * perMcu;
  };

  /** Runs until one is lost, at most so many steps. */
  function runSteps(steps: number): LaneStop | null {
    for (let left = steps; left > 0; left -= 1) {
      left = /*#__NOINLINE__*/ runLanes(fields, data, tables, left);
      if (left === 0) return null;
      for (let lane = 0; lane < LANES; lane += 1)
        if (!stepLane(fields, lane, data, tables)) return { kind: 'lost', lane };
    }
    return null;
  }

  return {
    at,
    mcus: (lane) => (fields[lane * LANE.fields + LANE.begun] ?? 0) / perMcu,
    put: (lane, place) => fields.set([place, MCU_PLACE, 0], lane * LANE.fields),
    add,
    toMcu: (lane, goal) => stepToMcu(fields, lane, goal, data, tables),
    run(goalOf) {
      for (;;) {
        let steps = MAX_STEPS;
        for (let lane = 0; lane < LANES; lane += 1) {
          const room = goalOf(lane) - at(lane);
          if (room < NEAR_BITS) return { kind: 'near', lane };
          steps = Math.min(steps, Math.floor(room / MAX_LEAP_BITS));
        }
        const stop = runSteps(steps);
        if (stop) return stop;
      }
    },
  };
}
