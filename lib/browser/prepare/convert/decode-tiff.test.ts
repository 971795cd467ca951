import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeTiff } from '@/lib/browser/prepare/convert/decode-tiff';

const RED_THEN_BLUE = Uint8Array.of(...[200, 30, 40], ...[20, 60, 220]);
const picture = () => sharp(RED_THEN_BLUE, { raw: { width: 2, height: 1, channels: 3 } });
const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer());

describe('decodeTiff', () => {
  it.each(['none', 'lzw', 'deflate', 'packbits'] as const)('decodes compression %s', async (compression) => {
    const { pixels, ...rest } = decodeTiff(await bytesOf(picture().tiff({ compression })));
    expect([...pixels]).toEqual([...[200, 30, 40, 255], ...[20, 60, 220, 255]]);
    expect(rest).toEqual({ width: 2, height: 1, hasMorePages: false });
  });

  it('tells that there are more pages', async () => {
    const pages = { raw: { width: 2, height: 2, channels: 3 as const, pageHeight: 1 } };
    const both = Buffer.concat([RED_THEN_BLUE, RED_THEN_BLUE]);
    const bytes = await bytesOf(sharp(both, pages).tiff({ compression: 'lzw' }));
    expect(decodeTiff(bytes)).toMatchObject({ width: 2, height: 1, hasMorePages: true });
  });

  it('throws for half a file', async () => {
    const bytes = await bytesOf(picture().tiff({ compression: 'none' }));
    expect(() => decodeTiff(bytes.slice(0, 40))).toThrow();
    // Its directory is at its end; one that points behind the end is as good as cut.
    const strip = Buffer.from(bytes).indexOf(Buffer.from([0x11, 0x01]));
    bytes.set([0xff, 0xff, 0, 0], strip + 8);
    expect(() => decodeTiff(bytes)).toThrow('too early');
  });
});
