import type { Bitmap2D } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/** Light modules around a code: readers need four of them (ISO/IEC 18004, section 6.3.8). */
export const QUIET_MODULES = 4;

/** A code as an SVG document, black on white whatever the page's colours are. */
export function drawCode(code: Bitmap2D): string {
  return toSvgSource(code, { on: 'black', off: 'white', pad: QUIET_MODULES });
}
