/**
 * A TIFF decoder for the forms of `decide-tiff-form.ts`, in a chunk of its own. It never fills in what it cannot read: a strip
 * that is missing, short or broken ends it with an error.
 */

import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { choosePicture } from '@/lib/shared/media/tiff/choose-picture';
import { decideTiffForm, type TiffForm } from '@/lib/shared/media/tiff/decide-tiff-form';
import { openTiff, type TiffDirectory, type TiffFile } from '@/lib/shared/media/tiff/open-tiff';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { UnsupportedImageError } from '../../compressor';
import type { Raster } from '../raster';
import { createColourMapper } from './create-colour-mapper';
import { createSpread } from './create-spread';
import { judgeJpeg } from './judge-jpeg';
import { judgeLength } from './judge-length';
import { planRegions, type TiffRegion } from './plan-regions';
import { readPalette } from './read-palette';
import { createSamples, readRow, type Samples } from './read-row';
import { rebuildJpeg } from './rebuild-jpeg';
import { unpackSegment } from './unpack-segment';

/** Decodes a JPEG file without any colour management; throws for a damaged one. */
export type JpegDecoder = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Readonly<{ width: number; height: number; rgba: Uint8ClampedArray }>>;

/** Rows of interleaved samples of one region. */
type RowReader = (row: number) => Samples;

/**
 * The picture that is chosen of the file, as it is stored. Throws `UnsupportedImageError` with the name of a form that is not
 * read, DamagedImageError for one that is not whole.
 */
export async function decodeTiff(bytes: Uint8Array<ArrayBuffer>, decodeJpeg: JpegDecoder): Promise<Raster> {
  const file = openTiff(bytes);
  const chosen = choosePicture(file);
  if (!chosen) throw new DamagedImageError('The TIFF has no picture.');
  const { directory, hasMorePages } = chosen;
  const decision = decideTiffForm(file, directory);
  if (decision.kind === 'refused') {
    throw new UnsupportedImageError('A TIFF of this form is not read.', { form: decision.name });
  }
  const { form } = decision;
  const width = file.number(directory, TAG.width) ?? 0;
  const height = file.number(directory, TAG.height) ?? 0;
  judgeLength(form, { pixels: width * height, fileBytes: bytes.length });
  const palette = form.photometric === 'palette' ? readPalette(file, directory, form.bits) : null;
  const mapColours = createColourMapper({
    form,
    profile: fieldBytes(bytes, directory, TAG.iccProfile),
    palette,
    white: whiteOf(file, directory),
  });
  const tables = fieldBytes(bytes, directory, TAG.jpegTables);
  const t4Options = file.number(directory, TAG.t4Options) ?? 0;
  const spread = createSpread(form);

  const pixels = new Uint8ClampedArray(width * height * 4);
  for (const region of planRegions(bytes, file, directory, form)) {
    const readSamples =
      form.compression === 'jpeg'
        ? await readJpegRows(region, form, { tables, decodeJpeg })
        : readPackedRows(region, form, { file, t4Options });
    const count = Math.min(region.width, width - region.x);
    for (let row = 0; row < region.height; row += 1) {
      const samples = readSamples(row);
      const at = ((region.y + row) * width + region.x) * 4;
      writeAlpha(samples, count, { form, pixels, at });
      spread.add(samples, count);
      mapColours(samples, count, pixels, at);
    }
  }
  spread.judge(pixels);
  return { width, height, pixels, hasMorePages };
}

function whiteOf({ number }: TiffFile, directory: TiffDirectory): readonly [number, number] | undefined {
  const x = number(directory, TAG.whitePoint, 0) ?? 0;
  const y = number(directory, TAG.whitePoint, 1) ?? 0;
  return x > 0 && y > 0 && x + y < 1 ? [x, y] : undefined;
}

/** The bytes of a field that is a file of its own; null where it is absent. */
function fieldBytes(bytes: Uint8Array<ArrayBuffer>, directory: TiffDirectory, tag: number) {
  const field = directory.get(tag);
  if (!field) return null;
  if (field.at + field.count > bytes.length) throw new DamagedImageError('A part of the TIFF is missing.');
  return bytes.subarray(field.at, field.at + field.count);
}

function readPackedRows(
  { segments, width, height, codedHeight }: TiffRegion,
  { compression, bits, samples, isPlanar, isDifferenced, isReversed }: TiffForm,
  { file, t4Options }: Readonly<{ file: TiffFile; t4Options: number }>,
): RowReader {
  if (compression === 'jpeg') throw new DamagedImageError('A JPEG is not packed.');
  const perPixel = isPlanar ? 1 : samples;
  const rowBytes = Math.ceil((width * perPixel * bits) / 8);
  const packing = {
    compression,
    isReversed,
    width,
    rows: height,
    rowBytes,
    codedRows: codedHeight,
    t4Options,
  };
  const planes = segments.map((segment) => unpackSegment(segment, packing));
  const layout = { bits, isLittle: file.isLittle, isDifferenced, samples: perPixel };
  const own = createSamples(bits, width * perPixel);
  const [only] = planes;
  if (!isPlanar && only) {
    return (row) => {
      readRow(only, row * rowBytes, own, layout);
      return own;
    };
  }
  const together = createSamples(bits, width * samples);
  return (row) => {
    for (const [plane, data] of planes.entries()) {
      readRow(data, row * rowBytes, own, layout);
      for (let x = 0, to = plane; x < width; x += 1, to += samples) together[to] = own[x] ?? 0;
    }
    return together;
  };
}

async function readJpegRows(
  region: TiffRegion,
  { photometric, samples }: TiffForm,
  { tables, decodeJpeg }: Readonly<{ tables: Uint8Array<ArrayBuffer> | null; decodeJpeg: JpegDecoder }>,
): Promise<RowReader> {
  const { width, height, segments } = region;
  const [segment] = segments;
  if (!segment) throw new DamagedImageError('A part of the TIFF is missing.');
  const file = rebuildJpeg(segment, tables, photometric === 'ycbcr');
  judgeJpeg(file, region);
  const jpeg = await decodeJpeg(file);
  if (jpeg.width !== width || jpeg.height < height) {
    throw new DamagedImageError('A JPEG of the TIFF came out in another size.');
  }
  const own = new Uint8Array(width * samples);
  return (row) => {
    for (let x = 0, from = row * width * 4; x < width; x += 1, from += 4) {
      for (let sample = 0; sample < samples; sample += 1) {
        own[x * samples + sample] = jpeg.rgba[from + sample] ?? 0;
      }
    }
    return own;
  };
}

/** Writes the alpha of a row, and divides colours by it that were multiplied. */
function writeAlpha(
  row: Samples,
  count: number,
  { form, pixels, at }: Readonly<{ form: TiffForm; pixels: Uint8ClampedArray; at: number }>,
): void {
  const { alpha, bits, samples, colours } = form;
  const opaque = 2 ** bits - 1;
  for (let pixel = 0, from = 0, to = at + 3; pixel < count; pixel += 1, from += samples, to += 4) {
    if (alpha === null) {
      pixels[to] = 255;
      continue;
    }
    const value = row[from + alpha.at] ?? 0;
    pixels[to] = (value * 255) / opaque;
    if (!alpha.isAssociated || value === 0 || value === opaque) continue;
    for (let colour = from; colour < from + colours; colour += 1) {
      row[colour] = Math.min(opaque, Math.round(((row[colour] ?? 0) * opaque) / value));
    }
  }
}
