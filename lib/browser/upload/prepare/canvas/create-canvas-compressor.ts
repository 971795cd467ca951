import { isMediaType, MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { cropInPixels, rectAsStored, sizeAfterEdit, turnOrientation } from '../../edit/place-edit';
import type { Compressor, CompressRequest, InspectRequest } from '../compressor';
import { isCanvasFaithful } from '../is-canvas-faithful';
import { readBytes } from '../read-bytes';
import { checkResult } from './check-result';
import { decodePicture } from './decode-picture';
import { drawUpright } from './draw-upright';
import { encodeBest } from './encode-best';
import { encodeBilevel } from './encode-bilevel';
import { encodeIndexedPng } from './encode-indexed-png';
import { encodeLikeJpeg } from './encode-like-jpeg';
import { encodePreview, PREVIEW_SIDE } from './encode-preview';
import { fitJpeg, fitPicture, type Size, turnSize } from './picture-size';

/** Rounds of encoding to get below a size limit, each at this much of the quality before. */
const MAX_ROUNDS = 4;
const QUALITY_STEP = 0.8;
/** Down to half a side every pixel still counts in bilinear filtering, at two thirds of the cost. */
const BILINEAR_SCALE = 0.5;

/** Scans of more pixels than a page of A4 at 600 dots an inch has are not held whole. */
const MAX_SCAN_PIXELS = 40_000_000;

/** The picture upright at its size, on one of the compressor's canvases. */
type Drawn = Readonly<{ surface: OffscreenCanvas; hasMorePages: boolean; bilevel: Blob | null }>;

/**
 * The fast compressor: decodes at the size that is needed and encodes with a canvas. For a worker; a page would stand still.
 * One canvas serves all images, so one image at a time.
 */
export function createCanvasCompressor(): Compressor {
  const encodable = new Map<MediaType, Promise<boolean>>();
  let faithful: Promise<boolean> | undefined;
  const canvas = new OffscreenCanvas(1, 1);
  const drawing = canvas.getContext('2d');
  const holder = new OffscreenCanvas(1, 1);
  const holding = holder.getContext('bitmaprenderer', { alpha: false });
  if (drawing === null || holding === null) throw new Error('This worker cannot draw.');
  // Variables whose type narrowing reaches into the functions below.
  const context = drawing;
  const bitmapContext = holding;

  async function draw(
    request: InspectRequest & Pick<CompressRequest, 'maxDimension' | 'onConverting' | 'colours' | 'edit'>,
  ): Promise<Drawn> {
    const { header, maxDimension, onConverting, edit = null } = request;
    const isCut = edit?.crop != null;
    // A part of a picture is cut from all of its pixels: a decoder that leaves some out knows nothing of its edges.
    const sizeFor = header.type === 'image/jpeg' && !isCut ? fitJpeg : fitPicture;
    const size = sizeFor(sizeAfterEdit(edit, header), maxDimension);
    // In HEIF a turn is a property of the picture, and decoders apply it.
    const own = header.type === 'image/heic' || header.type === 'image/avif' ? 1 : header.orientation;
    const orientation = turnOrientation(own, edit?.turns ?? 0);
    const full = turnSize(header, own);
    const isScan = header.isBilevel === true && !edit && header.width * header.height <= MAX_SCAN_PIXELS;
    const picture = await decodePicture({
      bytes: withoutOrientation(request),
      type: header.type,
      full,
      target: isScan || isCut ? full : turnSize(size, orientation),
      hasAlpha: header.hasAlpha,
      onStart: () => onConverting?.(true),
      transform: request.colours?.transform ?? null,
    });
    const { source } = picture;
    if (!isMediaType(header.type)) onConverting?.(false);
    try {
      if (header.type === 'image/jpeg' && orientation === 1 && isOfSize(source, size)) {
        // It is what is wanted: nothing has to be drawn.
        holder.width = size.width;
        holder.height = size.height;
        bitmapContext.transferFromImageBitmap(source);
        return { surface: holder, hasMorePages: false, bilevel: null };
      }
      canvas.width = size.width;
      canvas.height = size.height;
      const part = isCut ? rectAsStored(cropInPixels(edit, header), header, own) : undefined;
      context.imageSmoothingQuality = isAboveHalf(part ?? source, size) ? 'low' : 'high';
      drawUpright(context, source, { size, orientation, part });
      const bilevel = isScan ? await encodeBilevel(source, { size: header, orientation }) : null;
      return { surface: canvas, hasMorePages: picture.hasMorePages === true, bilevel };
    } finally {
      picture.close();
    }
  }

  /** Pixels go back at once. */
  function clear() {
    canvas.width = canvas.height = 1;
    // Small first: in place of a bitmap comes an empty one of the canvas's size.
    holder.width = holder.height = 1;
    bitmapContext.transferFromImageBitmap(null);
  }

  async function encode(
    { targetType, quality, likeJpeg = false, maxBytes, header, bytes, edit }: CompressRequest,
    surface: OffscreenCanvas,
  ): Promise<Blob> {
    const type = likeJpeg ? 'image/jpeg' : targetType;
    // A picture that lies on its side is worth some quality: larger than its original, it would stay there.
    const limit = header.orientation === 1 || edit ? maxBytes : Math.min(maxBytes, bytes.length - 1);
    let current = quality;
    for (let round = 1; ; round += 1) {
      const blob = await surface.convertToBlob({ type, quality: current });
      if (blob.size <= limit || round === MAX_ROUNDS) {
        return likeJpeg ? encodeLikeJpeg(surface, { jpeg: blob, jpegQuality: current }) : blob;
      }
      current *= QUALITY_STEP;
    }
  }

  return {
    appliesEdits: true,
    matchesJpeg: true,
    canEncode: (type) => {
      const known = encodable.get(type) ?? canEncode(type);
      encodable.set(type, known);
      return known;
    },
    isFaithful: () => {
      faithful ??= isOffscreenCanvasFaithful();
      return faithful;
    },
    async compress(request) {
      try {
        const { surface, hasMorePages, bilevel } = await draw(request);
        request.onProgress(0.5);
        const blob = await encodeBest(request, {
          size: surface,
          readPixels: () => context.getImageData(0, 0, surface.width, surface.height).data,
          encodePhoto: () => encode(request, surface),
          encodePng: (pixels) => encodePng(pixels, surface),
          bilevel,
        });
        request.onProgress(0.9);
        if (blob === null) return null;
        const written = { blob, bytes: await readBytes(blob) };
        return { ...written, hasMorePages, preview: await checkResult(written, surface) };
      } finally {
        clear();
      }
    },
    async inspect(image) {
      if (!(await canDecode(image.header.type))) return undefined;
      try {
        const { surface } = await draw({ ...image, maxDimension: PREVIEW_SIDE });
        return await encodePreview(surface, { isOpaque: image.header.type === 'image/jpeg' });
      } finally {
        clear();
      }
    },
  };
}

/** In few bits where it has few colours. */
async function encodePng(pixels: Uint8ClampedArray, surface: OffscreenCanvas): Promise<Blob> {
  const rowBytes = surface.width * 4;
  const readRows = (from: number, count: number) =>
    pixels.subarray(from * rowBytes, (from + count) * rowBytes);
  return (await encodeIndexedPng(surface, readRows)) ?? (await surface.convertToBlob({ type: 'image/png' }));
}

/** A browser of before 2023 may lack a decoder for a good AVIF. */
async function canDecode(type: SourceType): Promise<boolean> {
  return typeof ImageDecoder === 'function' ? ImageDecoder.isTypeSupported(type) : type !== 'image/avif';
}

function withoutOrientation({ bytes, header }: InspectRequest): Uint8Array<ArrayBuffer> {
  if (header.orientation === 1 || !isMediaType(header.type)) return bytes;
  return stripMetadata(bytes, header.type, {
    dropsOrientation: true,
    keepsScans: true,
  }) as Uint8Array<ArrayBuffer>;
}

function isOfSize(source: Size, { width, height }: Size): boolean {
  return source.width === width && source.height === height;
}

function isAboveHalf(source: Size, { width, height }: Size): boolean {
  return Math.max(width, height) >= Math.max(source.width, source.height) * BILINEAR_SCALE;
}

async function canEncode(type: MediaType): Promise<boolean> {
  if (!MEDIA_TYPES[type].canvasEncodes) return false;
  const canvas = new OffscreenCanvas(1, 1);
  canvas.getContext('2d');
  return (await canvas.convertToBlob({ type })).type === type;
}

function isOffscreenCanvasFaithful(): Promise<boolean> {
  const canvas = new OffscreenCanvas(1, 1);
  return isCanvasFaithful(canvas, () => canvas.convertToBlob({ type: 'image/png' }));
}
