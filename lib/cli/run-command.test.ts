import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseOptions, runCommand, UsageError } from './run-command';

let told = '';
let before: typeof process.exitCode;
beforeEach(() => {
  told = '';
  before = process.exitCode;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  process.exitCode = before;
  vi.restoreAllMocks();
});

const OPTIONS = { check: { type: 'boolean', default: false }, folder: { type: 'string' } } as const;

test('options are read', () => {
  expect(parseOptions(OPTIONS, ['--check', '--folder', 'x'])).toMatchObject({ check: true, folder: 'x' });
});

test.each([
  ['misspelt', ['--chek']],
  ['without its value', ['--folder']],
  ['with a value it does not take', ['--check=yes']],
  ['that is no option', ['check']],
])('an option %s is an error of usage, which ends with 64 and the usage', async (_, args) => {
  await runCommand('the usage', async () => {
    parseOptions(OPTIONS, args);
    return 0;
  });
  expect(process.exitCode).toBe(64);
  expect(told).toContain('the usage');
});

test('who asks for help reads what a command understands, and nothing is done', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { argv } = process;
  process.argv = ['node', 'command.ts', '--chek', '--help'];
  try {
    await runCommand('the usage\n', () => expect.unreachable());
  } finally {
    process.argv = argv;
  }
  expect(written.mock.calls).toEqual([['the usage\n']]);
  expect(process.exitCode).toBe(0);
});

test.each([
  [0, async () => 0],
  [1, async () => 1],
  [64, () => Promise.reject(new UsageError('A number is wanted'))],
  [2, () => Promise.reject(new Error('The bucket is gone.'))],
])('a command ends with %i', async (exitCode, run) => {
  await runCommand('the usage', run);
  expect(process.exitCode).toBe(exitCode);
  if (exitCode === 2) expect(told).toBe('The bucket is gone.\n');
});
