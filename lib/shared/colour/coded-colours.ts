/**
 * The colours that the numbers of a picture mean, by the code points of ITU-T H.273: in HEIF's `nclx`, PNG's `cICP` and newer
 * profiles.
 */
export type CodedColours = Readonly<{
  /** The places of red, green, blue and white (table 2). */
  primaries: number;
  /** How numbers become light (table 3). */
  transfer: number;
  /** Black and white are at 16 and 235 of 255. Default false. Decoders of HEIF have spread them already. */
  isNarrow?: boolean;
}>;

/** Transfers of high dynamic range: absolute light, and light by the scene. */
export const PQ = 16;
export const HLG = 18;
const SRGB = { primaries: 1, transfer: 13 };
/**
 * Curves of video. A picture that is encoded by them is looked at on screens of sRGB everywhere, and browsers take their numbers for
 * sRGB's; so is what is not told (2).
 */
const LIKE_SRGB: ReadonlySet<number> = new Set([1, 2, 6, 7, 11, 12, 13, 14, 15]);

/** Whether they have more light than a screen's white. */
export function isHdr({ transfer }: CodedColours): boolean {
  return transfer === PQ || transfer === HLG;
}

/** Whether they are sRGB, or nothing is told of them. */
export function isPlain({ primaries, transfer, isNarrow = false }: CodedColours): boolean {
  return !isNarrow && (primaries === SRGB.primaries || primaries === 2) && LIKE_SRGB.has(transfer);
}

/** Whether the curve is one of sRGB's kind. */
export function isLikeSrgb(transfer: number): boolean {
  return LIKE_SRGB.has(transfer);
}
