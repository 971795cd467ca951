import type { SourceType } from './source-types';

/** The facts in an image's header, known without decoding it. */
export type ImageHeader = Readonly<{
  type: SourceType;
  /** In pixels, upright: after the orientation has been applied. */
  width: number;
  height: number;
  /** In EXIF's numbers, 1 to 8, whatever the container's own way of saying it (HEIF: `irot` and `imir`). 1 is upright. */
  orientation: number;
  /** 1 for a still; of an animation the number of frames, or 2 where the header does not count them. */
  frames: number;
  isAnimated: boolean;
  hasAlpha: boolean;
  /** One bit a pixel, as scans of text have; told of types that are converted, absent elsewhere. */
  isBilevel?: true;
}>;

/** `more`: the header reaches beyond these bytes; read at least `needBytes` from the start of the file. */
export type HeaderReading =
  | Readonly<{ kind: 'header'; header: ImageHeader }>
  | Readonly<{ kind: 'more'; needBytes: number }>
  /** `unsupported`: well-formed, but of a kind that browsers do not decode, by its name. */
  /** `isTooComplex`: it has more pieces than any real file, and was not looked at any further. */
  | Readonly<{ kind: 'invalid'; reason: string; unsupported?: string; isTooComplex?: boolean }>;

/** The answer for a file of more pieces than any real one has; `what` is the container or the pieces. */
export function tooComplexReading(what: string): HeaderReading {
  return { kind: 'invalid', reason: `${what} has too many parts.`, isTooComplex: true };
}

/** Builds the answer: sides swapped by the orientation, and none of them zero. */
export function headerReading(
  type: SourceType,
  facts: Readonly<{
    width: number;
    height: number;
    orientation?: number;
    frames?: number;
    hasAlpha: boolean;
    isBilevel?: boolean;
  }>,
): HeaderReading {
  const { width, height, orientation = 1, frames = 1, hasAlpha, isBilevel = false } = facts;
  if (width < 1 || height < 1) return { kind: 'invalid', reason: 'The image has no width or no height.' };
  const isOnSide = orientation >= 5;
  return {
    kind: 'header',
    header: {
      type,
      width: isOnSide ? height : width,
      height: isOnSide ? width : height,
      orientation,
      frames,
      isAnimated: frames > 1,
      hasAlpha,
      ...(isBilevel ? { isBilevel } : {}),
    },
  };
}
