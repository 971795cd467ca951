import { expect, test } from 'vitest';
import { findingsOf } from '../finding';
import { decideExitCode } from './decide-exit-code';

const { ok, warning, problem, skipped } = findingsOf('anything');
const OK = ok('It is well.');
const WARNING = warning('It is slow.', 'Wait.');
const PROBLEM = problem('It is broken.', 'Mend it.');
const SKIPPED = skipped('It may not be read.');

test.each([
  ['everything was seen to be right', [OK, OK], 0],
  ['there is something to know', [OK, WARNING], 0],
  ['something is wrong', [OK, PROBLEM], 1],
  ['something is wrong and something else was not looked at', [OK, SKIPPED, PROBLEM], 1],
  ['something could not be looked at', [OK, SKIPPED, WARNING], 2],
  ['nothing at all was looked at', [], 2],
] as const)('where %s', (_, findings, code) => {
  expect(decideExitCode(findings)).toBe(code);
});
