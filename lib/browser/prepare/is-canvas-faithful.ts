const SIDE = 16;

/**
 * False where a canvas gives back other pixels than were drawn. Protection against fingerprinting (Brave, Firefox's
 * resistFingerprinting, extensions) silently turns re-encoded photographs into stripes or noise
 * (browser-image-compression#224, compressorjs#177): such a browser sends originals.
 */
export function isCanvasFaithful(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  const drawn = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < drawn.data.length; i++) {
    // Opaque, and different everywhere; translucent pixels may round.
    drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  }
  context.putImageData(drawn, 0, 0);
  const read = context.getImageData(0, 0, SIDE, SIDE).data;
  return read.every((value, i) => value === drawn.data[i]);
}
