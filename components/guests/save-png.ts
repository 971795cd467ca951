import type { Bitmap2D } from 'lean-qr';
import { QUIET_MODULES } from './draw-code';

/** Wide enough to be printed as large as a page. */
const LEAST_PIXELS = 1_024;

/** Saves a code as a PNG file, each module a whole number of pixels wide. */
export async function savePng(code: Bitmap2D, fileName: string): Promise<void> {
  const side = code.size + 2 * QUIET_MODULES;
  const scale = Math.ceil(LEAST_PIXELS / side);
  const canvas = document.createElement('canvas');
  canvas.width = side * scale;
  canvas.height = side * scale;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) {
        context.fillRect((x + QUIET_MODULES) * scale, (y + QUIET_MODULES) * scale, scale, scale);
      }
    }
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
