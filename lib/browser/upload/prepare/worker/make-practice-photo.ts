/** Pixels a side: four times what is kept of it, and enough compressed data for every path of the code that reads it. */
const SIDE = 768;
const QUALITY = 0.95;

/**
 * A JPEG of some 250 KB that looks like a photograph to a decoder: shades that change slowly, with grain. Rejects where the browser
 * writes none.
 */
export async function makePracticePhoto(): Promise<Blob> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This worker cannot draw.');
  const image = context.createImageData(SIDE, SIDE);
  const pixels = new Uint32Array(image.data.buffer);
  // Numerical Recipes' linear congruential generator: the same picture each time.
  let random = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    const shade = ((at % SIDE) + Math.floor(at / SIDE)) >> 3;
    pixels[at] = 0xff000000 | ((shade * 0x010101 + ((random >>> 8) & 0x1f1f1f)) & 0xffffff);
  }
  context.putImageData(image, 0, 0);
  const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  if (photo.type !== 'image/jpeg') throw new Error('This browser writes no JPEG.');
  return photo;
}
