import { expect, test } from 'vitest';
import { createPasswordCheck } from './create-password-check';

const CHEAP = { n: 2, r: 1, p: 1 };
const STRANGER = { isKnown: false, failures: 0 };

test('a guess from a known device waits for no stranger, and strangers who fill their line take none of its places', async () => {
  const check = createPasswordCheck('correct horse', CHEAP);
  const order: string[] = [];
  const strangers = (count: number) =>
    Array.from({ length: count }, () =>
      check('x', STRANGER).then(
        () => order.push('judged'),
        () => order.push('busy'),
      ),
    );
  const before = strangers(500);
  const known = check('correct horse', { isKnown: true, failures: 3 }).then((isRight) => {
    order.push('known');
    return isRight;
  });
  const after = strangers(500);
  expect(await known).toBe(true);
  expect(order.filter((what) => what === 'judged').length).toBeLessThan(10);
  await Promise.all([...before, ...after]);
  expect(order.filter((what) => what === 'busy').length).toBeGreaterThan(700);
});
