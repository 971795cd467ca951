import { uint32le } from '../bytes';
import type { FileColours, MeasuredColours } from '../source-colours';

/** Where a header of version 4 and later tells its colours, in the file. */
const INFO_AT = 14;
const KIND_AT = INFO_AT + 56;
const ENDPOINTS_AT = KIND_AT + 4;
const GAMMA_AT = ENDPOINTS_AT + 36;
const PROFILE_AT = INFO_AT + 112;
const V4_BYTES = 108;
const V5_BYTES = 124;

/** `bV5CSType`: by the numbers in the header, by a profile in the file, sRGB; the last two are texts, last letter first. */
const CALIBRATED = 0;
const EMBEDDED = 0x4d42_4544;
const SRGB = 0x7352_4742;

/** Fixed point: 2 bits before and 30 behind, and 16 each. */
const ENDPOINT_ONE = 2 ** 30;
const GAMMA_ONE = 2 ** 16;
/** Exponents of any screen; some writers leave nothing, or anything, in these fields. */
const [MIN_EXPONENT, MAX_EXPONENT] = [1, 4];

/** The colours of a BMP, as its header states them (https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapv5header). */
export function readBmpColours(bytes: Uint8Array): FileColours {
  const headerBytes = uint32le(bytes, INFO_AT);
  const kind = uint32le(bytes, KIND_AT);
  if (headerBytes >= V5_BYTES && kind === EMBEDDED) return { inputs: 3, profile: readProfile(bytes) };
  if (headerBytes >= V4_BYTES && kind === CALIBRATED) return { inputs: 3, measured: readMeasures(bytes) };
  return { inputs: 3 };
}

/** A BMP whose numbers are taken as they are: it says that they are sRGB's. */
export function dropBmpColours(bytes: Uint8Array): Uint8Array[] {
  if (uint32le(bytes, INFO_AT) < V4_BYTES) return [bytes];
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(KIND_AT, SRGB, true);
  return [copy];
}

function readProfile(bytes: Uint8Array): Uint8Array | undefined {
  const start = INFO_AT + uint32le(bytes, PROFILE_AT);
  const end = start + uint32le(bytes, PROFILE_AT + 4);
  return end > start && end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

/** Undefined for what no screen is like. White is all three colours together. */
function readMeasures(bytes: Uint8Array): MeasuredColours | undefined {
  const at = (index: number) => uint32le(bytes, ENDPOINTS_AT + index * 4) / ENDPOINT_ONE;
  const [red, green, blue] = [0, 3, 6].map((from) => [at(from), at(from + 1), at(from + 2)] as const);
  if (!red || !green || !blue) return undefined;
  const white = [
    red[0] + green[0] + blue[0],
    red[1] + green[1] + blue[1],
    red[2] + green[2] + blue[2],
  ] as const;
  const places = [red, green, blue, white].map(([x, y, z]) => [x / (x + y + z), y / (x + y + z)] as const);
  const exponents = [0, 4, 8].map((from) => uint32le(bytes, GAMMA_AT + from) / GAMMA_ONE);
  const exponent = exponents.reduce((sum, value) => sum + value, 0) / exponents.length;
  const isPossible = exponent >= MIN_EXPONENT && exponent <= MAX_EXPONENT && places.every(([, y]) => y > 0);
  const [[rx, ry] = NOWHERE, [gx, gy] = NOWHERE, [bx, by] = NOWHERE, [wx, wy] = NOWHERE] = places;
  return isPossible ? { exponent, chromaticities: [rx, ry, gx, gy, bx, by, wx, wy] } : undefined;
}

const NOWHERE = [0, 0] as const;
