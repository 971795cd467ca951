import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { fromAscii } from '@/lib/shared/media/bytes';
import { fileOf, sampleJpeg, samplePng, unreadableFile } from '@/testing/browser/sample-files';
import { checkFile, FolderError } from './check-file';

/** Nothing but comments without a text. */
const jpegOfCrumbs = () => new Uint8Array(fromAscii(`\xff\xd8${'\xff\xfe\0\x02'.repeat(11_000)}`));

describe('checkFile', () => {
  it('reads type and dimensions from the bytes, not from the name', async () => {
    await expect(
      checkFile(fileOf(samplePng({ width: 30, height: 20 }), 'a.jpg', 'text/html'), DEFAULT_LIMITS),
    ).resolves.toMatchObject({
      type: 'image/png',
      width: 30,
      height: 20,
    });
  });

  it('reads only the head of a large file', async () => {
    const file = fileOf(sampleJpeg({ scanBytes: 1_000_000 }), 'a.jpg');
    const whole = vi.spyOn(file, 'arrayBuffer');
    const slice = vi.spyOn(file, 'slice');
    await checkFile(file, DEFAULT_LIMITS);
    expect(whole).not.toHaveBeenCalled();
    expect(slice.mock.calls.every(([, end]) => (end ?? 0) <= 131_072)).toBe(true);
  });

  it('reads on when the header is further in', async () => {
    const jpeg = sampleJpeg({ width: 800, height: 600 });
    const segment = new Uint8Array(60_002).fill(1);
    segment.set([0xff, 0xe2, 60_000 >> 8, 60_000 & 255]);
    const bytes = new Uint8Array([
      ...jpeg.slice(0, 2),
      ...Array(4)
        .fill([...segment])
        .flat(),
      ...jpeg.slice(2),
    ]);
    await expect(checkFile(fileOf(bytes, 'a.jpg'), DEFAULT_LIMITS)).resolves.toMatchObject({ width: 800 });
  });

  it('names a kind of JPEG that no browser decodes', async () => {
    const jpeg = sampleJpeg().slice();
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc2);
    jpeg[frame + 4] = 12;
    await expect(checkFile(fileOf(jpeg, 'a.jpg'), DEFAULT_LIMITS)).rejects.toMatchObject({
      code: 'unsupported_type',
      details: { actualType: '12-bit JPEG image' },
    });
  });

  it.each([
    ['nothing', fileOf('', 'a.jpg'), 'file_empty'],
    ['HTML', fileOf('<!doctype html><script>alert(1)</script>', 'a.png', 'image/png'), 'unsupported_type'],
    [
      'SVG',
      fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'image/svg+xml'),
      'unsupported_type',
    ],
    ['a ZIP', fileOf('PK\u0003\u0004'.padEnd(99, 'x'), 'a.jpg'), 'unsupported_type'],
    [
      'half a HEIC',
      fileOf('\0\0\0\u0018ftypheic\0\0\0\0heicmif1'.padEnd(99, 'x'), 'a.heic'),
      'damaged_image',
    ],
    ['JPEG 2000', fileOf('\0\0\0\x0cjP  \r\n'.padEnd(99, 'x'), 'a.jp2'), 'unsupported_type'],
    ['a RAW photo', fileOf('II*\0\x10\0\0\0CR'.padEnd(99, 'x'), 'a.cr2'), 'unsupported_type'],
    ['more parts than any photo has', fileOf(jpegOfCrumbs(), 'a.jpg'), 'too_complex'],
    ['half a header', fileOf(samplePng().slice(0, 20), 'a.png'), 'damaged_image'],
    ['an image without pixels', fileOf(samplePng({ width: 0 }), 'a.png'), 'damaged_image'],
    [
      'a bomb',
      fileOf(samplePng({ width: 20_000, height: 20_000 }).slice(0, 5_000), 'a.png'),
      'too_many_pixels',
    ],
    ['a file that is gone', unreadableFile('a.jpg', ''), 'unreadable'],
  ])('refuses %s', async (_, file, code) => {
    await expect(checkFile(file, DEFAULT_LIMITS)).rejects.toMatchObject({ code });
  });

  it('names what a refused file is, and what its name promised', async () => {
    const file = fileOf('PK\u0003\u0004'.padEnd(99, 'x'), 'a.jpg');
    await expect(checkFile(file, DEFAULT_LIMITS)).rejects.toMatchObject({
      details: { declaredType: 'JPEG', actualType: expect.stringContaining('ZIP') },
    });
  });

  it('opens nothing that is too large', async () => {
    const file = fileOf('x'.repeat(100), 'a.jpg');
    const slice = vi.spyOn(file, 'slice');
    await expect(checkFile(file, { ...DEFAULT_LIMITS, maxSourceBytes: 99 })).rejects.toMatchObject({
      code: 'source_too_large',
      details: { actualBytes: 100, limitBytes: 99 },
    });
    expect(slice).not.toHaveBeenCalled();
  });

  it('knows a folder by having no type, no image name, and no bytes', async () => {
    await expect(checkFile(unreadableFile('Holiday', ''), DEFAULT_LIMITS)).rejects.toBeInstanceOf(
      FolderError,
    );
  });
});
