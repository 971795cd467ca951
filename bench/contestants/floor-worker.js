const LONGEST = 2048;

addEventListener('message', async ({ data }) => {
  try {
    if (data.grant) {
      await post(data.grant, data.blob);
      postMessage({ isSent: true });
    } else {
      postMessage({ index: data.index, blob: await shrink(data.file) });
    }
  } catch (error) {
    // An error of a promise does not reach the page by itself.
    setTimeout(() => {
      throw error;
    });
  }
});

async function shrink(file) {
  const source = await sizeOf(file);
  const scale = LONGEST / Math.max(source.width, source.height);
  const [width, height] = [source.width * scale, source.height * scale].map(Math.round);
  const image = await decode(file, source, scale);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d', { alpha: false }).drawImage(image, 0, 0, width, height);
  image.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}

/** A JPEG decodes to eighths of its size at little cost: the smallest of these that is large enough. */
async function decode(file, source, scale) {
  const eighths = Math.min(8, Math.ceil(scale * 8));
  const decoder = new ImageDecoder({
    data: file.stream(),
    type: file.type,
    desiredWidth: Math.ceil((source.width * eighths) / 8),
    desiredHeight: Math.ceil((source.height * eighths) / 8),
  });
  const { image } = await decoder.decode();
  decoder.close();
  return image;
}

/** From the frame header (ITU-T T.81, B.2.2). */
async function sizeOf(file) {
  const bytes = new DataView(await file.slice(0, 65_536).arrayBuffer());
  let at = 2;
  while (at + 9 < bytes.byteLength) {
    const marker = bytes.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    at += 2 + bytes.getUint16(at + 2);
  }
  throw new Error('No frame header in the first 64 KiB.');
}

async function post(grant, blob) {
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
  form.append('file', blob);
  const sent = await fetch(grant.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`The bucket answered ${sent.status}`);
}
