import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { readCode } from '@/testing/qr/read-code';

/** Modules of the edge of a finder pattern. */
const FINDER = 7;

/** The text of a QR code as it is seen on a page: what a camera would read. */
export async function scanCode(code: Locator): Promise<string> {
  const picture = sharp(await code.screenshot()).greyscale();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const isDarkAt = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  const dark = Array.from({ length: info.width * info.height }, (_, at) => at).filter((at) =>
    isDarkAt(at % info.width, Math.floor(at / info.width)),
  );
  const columns = dark.map((at) => at % info.width);
  const left = columns.reduce((one, other) => Math.min(one, other), info.width);
  const right = columns.reduce((one, other) => Math.max(one, other), 0);
  const top = Math.floor((dark[0] ?? 0) / info.width);
  let edge = left;
  while (isDarkAt(edge, top)) edge += 1;
  const size = Math.round(((right + 1 - left) / (edge - left)) * FINDER);
  const module = (right + 1 - left) / size;
  const middle = (from: number, at: number) => Math.floor(from + (at + 0.5) * module);
  return readCode({ size, isDark: (x, y) => isDarkAt(middle(left, x), middle(top, y)) });
}
