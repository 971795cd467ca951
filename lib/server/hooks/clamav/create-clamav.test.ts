import { expect, test } from 'vitest';
import type { Logger } from '../../log/logger';
import { createClamav, type WhenUnseen } from './create-clamav';
import type { ScanAnswer } from './parse-scan-answer';

const CLEAN: ScanAnswer = { kind: 'clean' };
const FOUND: ScanAnswer = { kind: 'found', signature: 'Win.Test' };
const DOWN: ScanAnswer = { kind: 'unseen', reason: 'clamd: ECONNREFUSED.', isDown: true };
const TOO_LARGE: ScanAnswer = { kind: 'unseen', reason: 'INSTREAM size limit exceeded', isDown: false };

const ARRIVED = Uint8Array.of(1, 2, 3, 4);
const STRIPPED = Uint8Array.of(1, 2);

function setUp(whenUnseen: WhenUnseen, ...answers: ScanAnswer[]) {
  let nowMs = 1e12;
  const scanned: Uint8Array[] = [];
  const logged: string[] = [];
  const log: Logger = {
    info: () => {},
    warn: (event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`),
    error: () => {},
  };
  const inspect = createClamav({
    scan: async (bytes) => {
      scanned.push(bytes);
      return answers[scanned.length - 1] ?? answers.at(-1) ?? CLEAN;
    },
    whenUnseen,
    log,
    clock: () => new Date(nowMs),
    random: () => 1,
  });
  const ask = (arrivedBytes = ARRIVED, bytes = STRIPPED, id = `id ${scanned.length}`) =>
    inspect({ image: { id } as never, arrivedBytes, bytes, signal: new AbortController().signal });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { ask, scanned, logged, wait };
}

test('an image is accepted once its bytes were seen as they arrived and as they would be published', async () => {
  const { ask, scanned } = setUp('refuse', CLEAN);
  expect(await ask()).toEqual({ decision: 'accept' });
  expect(scanned).toEqual([ARRIVED, STRIPPED]);
});

test('the same bytes are looked at once', async () => {
  const { ask, scanned } = setUp('refuse', CLEAN);
  expect(await ask(ARRIVED, ARRIVED.slice())).toEqual({ decision: 'accept' });
  expect(scanned).toHaveLength(1);
});

test.each([
  ['as they arrived', [FOUND]],
  ['as they would be published', [CLEAN, FOUND]],
])('malware in the bytes %s is refused, and its name is for the log alone', async (_, answers) => {
  const { ask, logged } = setUp('hold', ...answers);
  const answer = await ask();
  expect(answer).toEqual({ decision: 'refuse', reason: 'A virus scanner found malware in this file.' });
  expect(logged.join()).toContain('clamav.found {"id":"id 0","signature":"Win.Test"}');
});

test.each([
  ['clamd is down', [DOWN]],
  ['clamd takes no file of this size', [TOO_LARGE]],
  ['clamd went down after the first of two looks', [CLEAN, DOWN]],
])('where %s nothing is accepted: it is held or fails, as the setting says', async (_, answers) => {
  expect(await setUp('hold', ...answers).ask()).toMatchObject({ decision: 'hold' });
  const { ask, logged } = setUp('refuse', ...answers);
  await expect(ask()).rejects.toMatchObject({ name: 'UnseenError' });
  expect(logged.join()).toContain('clamav.not_seen');
});

test('a clamd that is down is left alone for a moment, and asked again', async () => {
  const { ask, scanned, wait } = setUp('hold', DOWN, DOWN, DOWN, CLEAN);
  for (let times = 0; times < 10; times += 1) expect((await ask()).decision).toBe('hold');
  expect(scanned).toHaveLength(3);
  wait(1_000);
  expect((await ask()).decision).toBe('accept');
  expect((await ask()).decision).toBe('accept');
});

test('files over which clamd sits too long do not keep it from looking at others', async () => {
  const { ask, scanned } = setUp('hold', { kind: 'unseen', reason: 'no answer in time', isDown: false });
  for (let times = 0; times < 10; times += 1) await ask();
  expect(scanned).toHaveLength(10);
});

test('files that are too large for clamd do not keep it from looking at others', async () => {
  const { ask, scanned } = setUp('hold', TOO_LARGE);
  for (let times = 0; times < 10; times += 1) await ask();
  expect(scanned).toHaveLength(10);
});
