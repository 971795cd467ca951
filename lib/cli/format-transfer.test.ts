import { expect, test } from 'vitest';
import { createTransferDisplay } from './create-transfer-display';
import { formatTransfer } from './format-transfer';

const MB = 1_048_576;

test.each([
  [
    { files: 50, bytes: 120 * MB, elapsedMs: 10_000, total: { files: 200, bytes: 480 * MB, isWhole: true } },
    '[#####---------------]  50 of 200 files, 120 MB of 480 MB, 12 MB/s, 30 s left',
  ],
  [
    { files: 50, bytes: MB, elapsedMs: 1_000, total: { files: 200, bytes: 480 * MB, isWhole: false } },
    '50 of at least 200 files, 1 MB of at least 480 MB',
  ],
  [{ files: 1_000_000, bytes: 0, elapsedMs: 0, total: null }, '1,000,000 files, 0 bytes'],
])('%j', (transfer, text) => {
  expect(formatTransfer(transfer)).toBe(text);
});

test.each([
  [true, false, 5],
  [false, false, 1],
  [true, true, 0],
])(
  'a terminal (%s) is drawn on, another stream gets a line now and then, and a program that reads (%s) none',
  (isTTY, isQuiet, lines) => {
    const written: string[] = [];
    let ms = 0;
    const terminal = { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 };
    const display = createTransferDisplay(terminal as unknown as NodeJS.WriteStream, {
      isQuiet,
      nowMs: () => ms,
    });
    for (ms = 0; ms <= 32_000; ms += 8_000) display.update({ files: 1, bytes: 1, total: null });
    expect(written).toHaveLength(lines);
    expect(written.every((text) => text.startsWith('\r') === isTTY)).toBe(true);
  },
);
