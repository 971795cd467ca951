import { expect, test } from 'vitest';
import { judgeTries, mayTryAgain, type Try } from './judge-tries';

const well: Try = { browser: 'Firefox', wrong: [], stuckAt: null };
const stuck: Try = { ...well, stuckAt: 'Waited in vain for the row' };

test('all is well where every browser gets to the end', () => {
  expect(judgeTries([well, { ...well, browser: 'WebKit' }])).toEqual({ isWell: true, remarks: [] });
  expect(judgeTries([])).toEqual({ isWell: true, remarks: [] });
});

test('a step that came to no end once is forgiven, and told', () => {
  const { isWell, remarks } = judgeTries([stuck, well]);
  expect(isWell).toBe(true);
  expect(remarks).toEqual(['Firefox was stuck: Waited in vain for the row; not at the next try']);
});

test.each<[string, readonly Try[]]>([
  ['a browser that never gets to the end', [stuck]],
  ['a browser that is stuck twice, wherever', [stuck, { ...stuck, stuckAt: 'Waited in vain for the tile' }]],
  [
    'the same step in two browsers',
    [stuck, well, { ...stuck, browser: 'WebKit' }, { ...well, browser: 'WebKit' }],
  ],
  [
    'a file that became something else, though not at the next try',
    [{ ...well, wrong: ['a.jpg became grey'] }, well],
  ],
])('%s is a fault', (_, tries) => {
  expect(judgeTries(tries).isWell).toBe(false);
});

test('only where a step came to no end and nothing was wrong another try may help', () => {
  expect([well, stuck, { ...stuck, wrong: ['a.jpg became grey'] }].map(mayTryAgain)).toEqual([
    false,
    true,
    false,
  ]);
});
