/**
 * From samples to sRGB. A mapper sees the samples as they are stored (inks, Lab, RGB or grey, of 8 or 16 bits) row by row, so
 * that a profile is applied to them before anything is rounded, and nothing is held twice.
 */

import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { createColourTransform } from '@/lib/shared/colour/create-colour-transform';
import type { TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import { UnsupportedImageError } from '../../compressor';
import type { ColourMapper } from './colour-mapper';
import { labToRgb } from './lab-to-rgb';

/** The form of a picture's samples. */
export type ColourSource = Readonly<{
  form: TiffForm;
  /** The embedded ICC profile (tag 34675), as it is in the file; null for none. */
  profile: Uint8Array<ArrayBuffer> | null;
  /** Red, green and blue by index, of 8 bits each; for a palette only. */
  palette: Uint8Array | null;
  /** The white point that Lab refers to, as xy, where the file says it. */
  white?: readonly [x: number, y: number] | undefined;
}>;

/** Numbers of a pixel that a profile can be about. */
const INPUTS: Readonly<Partial<Record<TiffForm['photometric'], 1 | 3 | 4>>> = {
  'white-is-zero': 1,
  'black-is-zero': 1,
  rgb: 3,
  ycbcr: 3,
  cmyk: 4,
};

/** Throws `UnsupportedImageError` with the name of colours that cannot be told. */
export function createColourMapper({ form, profile, palette, white }: ColourSource): ColourMapper {
  const { photometric, bits, samples } = form;
  const scale = 255 / (2 ** bits - 1);
  const transform =
    profile && INPUTS[photometric] ? createColourTransform({ profile }, [INPUTS[photometric]]) : null;
  if (transform) return mapByProfile(transform, form);
  switch (photometric) {
    case 'white-is-zero':
    case 'black-is-zero': {
      const isInverted = photometric === 'white-is-zero';
      return (row, count, rgba, at) => {
        for (let pixel = 0, to = at; pixel < count; pixel += 1, to += 4) {
          const value = (row[pixel * samples] ?? 0) * scale;
          rgba[to] = rgba[to + 1] = rgba[to + 2] = isInverted ? 255 - value : value;
        }
      };
    }
    case 'palette': {
      const colours = shownPalette(palette ?? new Uint8Array(), profile);
      return (row, count, rgba, at) => {
        for (let pixel = 0, to = at; pixel < count; pixel += 1, to += 4) {
          const from = (row[pixel * samples] ?? 0) * 3;
          rgba[to] = colours[from] ?? 0;
          rgba[to + 1] = colours[from + 1] ?? 0;
          rgba[to + 2] = colours[from + 2] ?? 0;
        }
      };
    }
    case 'rgb':
    case 'ycbcr':
      return (row, count, rgba, at) => {
        for (let pixel = 0, from = 0, to = at; pixel < count; pixel += 1, from += samples, to += 4) {
          rgba[to] = (row[from] ?? 0) * scale;
          rgba[to + 1] = (row[from + 1] ?? 0) * scale;
          rgba[to + 2] = (row[from + 2] ?? 0) * scale;
        }
      };
    case 'cmyk':
      // Inks without a profile are nobody's colours, but the complement is what every viewer shows of them.
      return (row, count, rgba, at) => {
        for (let pixel = 0, from = 0, to = at; pixel < count; pixel += 1, from += samples, to += 4) {
          const light = 255 - (row[from + 3] ?? 0) * scale;
          for (let ink = 0; ink < 3; ink += 1) {
            rgba[to + ink] = ((255 - (row[from + ink] ?? 0) * scale) * light) / 255;
          }
        }
      };
    case 'cielab':
    case 'icclab':
      return labToRgb({ bits, samples, isSigned: photometric === 'cielab', white });
  }
}

function shownPalette(palette: Uint8Array, profile: Uint8Array | null): Uint8Array {
  const transform = profile ? createColourTransform({ profile }, [3]) : null;
  const colours = transform?.toSrgb({ data: palette, channels: 3, hasAlpha: false, max: 255 });
  return colours ? Uint8Array.from(colours.filter((_, at) => at % 4 < 3)) : palette;
}

function mapByProfile(transform: ColourTransform, { photometric, bits, samples }: TiffForm): ColourMapper {
  if (transform.isHdr) {
    throw new UnsupportedImageError('Light is fitted by all of a picture.', {
      form: 'TIFF image of high dynamic range',
    });
  }
  const max = 2 ** bits - 1;
  let colours = new Uint8ClampedArray();
  return (row, count, rgba, at) => {
    const data = row.subarray(0, count * samples);
    if (photometric === 'white-is-zero')
      for (let place = 0; place < data.length; place += samples) data[place] = max - (data[place] ?? 0);
    if (colours.length !== count * 4) colours = new Uint8ClampedArray(count * 4);
    transform.toSrgb({ data, channels: samples, hasAlpha: false, max }, colours);
    for (let from = 0, to = at; from < colours.length; from += 4, to += 4) {
      rgba[to] = colours[from] ?? 0;
      rgba[to + 1] = colours[from + 1] ?? 0;
      rgba[to + 2] = colours[from + 2] ?? 0;
    }
  };
}
