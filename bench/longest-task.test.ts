import { expect, it } from 'vitest';
import { CHOSEN_MARK, longestTaskMs, type TraceEvent } from './longest-task';

const main = { pid: 1, tid: 2 };
const mark: TraceEvent = { ...main, name: CHOSEN_MARK, ph: 'I', ts: 100_000 };
const task = (ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...{ ...main, name: 'ThreadControllerImpl::RunTask', ph: 'X', ts, dur },
  ...more,
});

it.each<[string, TraceEvent[], number]>([
  ['the longest after the choice', [task(0, 90_000), task(200_000, 30_000), task(300_000, 20_000)], 30],
  ['processor time, not what other programs took', [task(200_000, 80_000, { tdur: 40_000 })], 40],
  ['of the task of the choice only what came after it', [task(40_000, 70_000)], 10],
  ['no task of another thread', [task(200_000, 80_000, { tid: 3 }), task(300_000, 20_000)], 20],
  ['nothing within a task', [task(200_000, 30_000), task(200_000, 90_000, { name: 'FunctionCall' })], 30],
])('tells %s', (_, events, expected) => {
  expect(longestTaskMs([...events, mark])).toBe(expected);
});

it('does not take a trace without a choice for a quick one', () => {
  expect(() => longestTaskMs([task(0, 1)])).toThrow('mark');
});
