import { describe, expect, test } from 'vitest';
import type { InspectDecision } from '../seam/sluice-options';
import { combineInspects, combineListeners } from './combine-hooks';

const ACCEPT: InspectDecision = { decision: 'accept' };
const HOLD: InspectDecision = { decision: 'hold', reason: 'first' };
const HOLD_TOO: InspectDecision = { decision: 'hold', reason: 'second' };
const REFUSE: InspectDecision = { decision: 'refuse', reason: 'No.' };
const CONTEXT = {} as never;

describe('several inspections', () => {
  test.each<[InspectDecision[], InspectDecision]>([
    [[ACCEPT, ACCEPT], ACCEPT],
    [[ACCEPT, HOLD], HOLD],
    [[HOLD, HOLD_TOO, ACCEPT], HOLD],
    [[HOLD, REFUSE], REFUSE],
    [[REFUSE, HOLD], REFUSE],
    [[ACCEPT, REFUSE, ACCEPT], REFUSE],
  ])('%o are %o', async (answers, expected) => {
    const inspect = combineInspects(answers.map((answer) => () => answer));
    expect(await inspect?.(CONTEXT)).toEqual(expected);
  });

  test('what is no answer is handed on, and is no acceptance', async () => {
    const inspect = combineInspects([() => undefined as never, () => ACCEPT]);
    expect(await inspect?.(CONTEXT)).toBeUndefined();
  });

  test('one that throws is not passed over', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(combineInspects([broken, () => ACCEPT])?.(CONTEXT)).rejects.toThrow('broken');
  });

  test('of none there is none, of one it is itself', () => {
    const inspect = () => ACCEPT;
    expect(combineInspects([])).toBeUndefined();
    expect(combineInspects([inspect])).toBe(inspect);
  });
});

describe('several listeners', () => {
  test('are all told in turn, and the first that says something is heard', async () => {
    const told: string[] = [];
    const say = (name: string, answer: unknown) => () => {
      told.push(name);
      return answer;
    };
    const listener = combineListeners([say('a', undefined), say('b', { id: 1 }), say('c', { id: 2 })]);
    expect(await listener?.(CONTEXT)).toEqual({ id: 1 });
    expect(told).toEqual(['a', 'b', 'c']);
  });

  test('one that throws makes all be told again', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(combineListeners([() => 1, broken])?.(CONTEXT)).rejects.toThrow('broken');
  });

  test('of none there is none, of one it is itself', () => {
    const listener = () => null;
    expect(combineListeners([])).toBeUndefined();
    expect(combineListeners([listener])).toBe(listener);
  });
});
