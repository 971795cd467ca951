import { contrastOf, parseHexColour } from '@/lib/shared/brand/oklch';
import type { AppIcon } from './app-icons';
import { encodePng } from './encode-png';
import { curve, type Form, line, type Point, rectangle } from './icon-forms';

/** The colour of our own logo. */
const OURS = '#0b6a8f';
const WHITE = '#ffffff';
const INK = '#0d1418';
/** WCAG 2.2, 1.4.11: forms that carry a meaning. */
const VISIBLE = 3;

const SQUARE = 32;
const CENTRE: Point = [16, 16];

/** The logo's share of a picture that a system cuts: its corners stay within the circle that no system cuts. */
const CUT_SCALE = 0.78;

const wave = (y: number) =>
  line(
    [
      [11.5, y],
      ...curve([11.5, y], [13, y - 1.4], [14.5, y - 1.4], [16, y]),
      ...curve([16, y], [17.5, y + 1.4], [19, y + 1.4], [20.5, y]),
    ],
    2,
  );

/** A gate in a stream, as `public/icon.svg` and `components/brand/logo.tsx` draw it. */
const GATE: readonly Form[] = [
  line(
    [
      [8, 7],
      [8, 25],
    ],
    2.5,
  ),
  line(
    [
      [24, 7],
      [24, 25],
    ],
    2.5,
  ),
  rectangle([16, 11.25], [8, 7.5]),
];
const WAVES: readonly Form[] = [wave(20), wave(24.4)];

/**
 * The logo as a PNG for a home screen, on the site's own colour (`#rrggbb`; null: ours). Drawn by distances to its forms, so that no
 * image library and no file of each colour is needed; about 60 ms for 512 pixels.
 */
export function drawIcon({ sizePx, purpose }: AppIcon, accent: string | null): Uint8Array {
  const ground = accent ?? OURS;
  const own = parseHexColour(ground);
  const isDarkEnough = contrastOf(own, parseHexColour(WHITE)) >= VISIBLE;
  const [back, front] = [bytesOf(ground), bytesOf(isDarkEnough ? WHITE : INK)];
  const isCut = purpose !== 'any';
  const edge = isCut ? null : rectangle(CENTRE, [SQUARE, SQUARE], 8);
  const scale = isCut ? CUT_SCALE : 1;
  const pixel = SQUARE / sizePx;
  const pixels = new Uint8Array(sizePx * sizePx * 4);
  for (let row = 0; row < sizePx; row += 1) {
    for (let column = 0; column < sizePx; column += 1) {
      const [x, y] = [(column + 0.5) * pixel, (row + 0.5) * pixel];
      const [ownX, ownY] = [(x - 16) / scale + 16, (y - 16) / scale + 16];
      const mark = coverage(distanceToLogo(ownX, ownY) * scale, pixel);
      const at = (row * sizePx + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const [one, other] = [back[channel] ?? 0, front[channel] ?? 0];
        pixels[at + channel] = Math.round(one + (other - one) * mark);
      }
      pixels[at + 3] = edge === null ? 255 : Math.round(255 * coverage(edge(x, y), pixel));
    }
  }
  return encodePng({ width: sizePx, height: sizePx, pixels });
}

function distanceToLogo(x: number, y: number): number {
  // Most of the picture is far from all of it.
  if (x < 5 || x > 27 || y < 4 || y > 28) return 1;
  const forms = y > 16 && x > 9.9 && x < 22.1 ? WAVES : GATE;
  return forms.reduce((nearest, form) => Math.min(nearest, form(x, y)), 1);
}

/** The share of a pixel that a form covers, from its middle's distance. */
function coverage(distance: number, pixel: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / pixel));
}

function bytesOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
