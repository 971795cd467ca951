const SIDE = 16;

/**
 * False where a canvas gives back other pixels than were drawn, or an encoded image holds others. Protection against
 * fingerprinting (Brave, Firefox's resistFingerprinting, extensions) silently turns re-encoded photographs into stripes
 * or noise (browser-image-compression#224, compressorjs#177): such a browser sends originals. Ask in the very place that
 * encodes, because protection may treat pages and workers differently. `toPng` encodes the canvas.
 */
export async function isCanvasFaithful(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  toPng: () => Promise<Blob | null>,
): Promise<boolean> {
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d') as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null;
  if (context === null) return false;
  const pattern = knownPattern(context.createImageData(SIDE, SIDE));
  context.putImageData(pattern, 0, 0);
  if (!isSame(pattern, context.getImageData(0, 0, SIDE, SIDE))) return false;

  const png = await toPng();
  if (png === null) return false;
  const bitmap = await createImageBitmap(png);
  context.clearRect(0, 0, SIDE, SIDE);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return isSame(pattern, context.getImageData(0, 0, SIDE, SIDE));
}

/** Opaque, because translucent pixels may round; different everywhere, because some protections spare what is plain. */
function knownPattern(pattern: ImageData): ImageData {
  for (let at = 0; at < pattern.data.length; at++) pattern.data[at] = at % 4 === 3 ? 255 : (at * 37) % 256;
  return pattern;
}

function isSame(a: ImageData, b: ImageData): boolean {
  return a.data.every((value, at) => value === b.data[at]);
}
