/**
 * The end of `/vendor/heic-worker.js`; before it stands libheif's own script (`lib/cli/copy-vendor.ts`). Plain JavaScript,
 * because it is served as it is, outside of the bundle, with a policy of its own.
 */
/* global libheif */
let loading;

async function load() {
  const response = await fetch(new URL('libheif.wasm', self.location.href));
  if (!response.ok) throw new Error(`The decoder answered ${response.status}.`);
  return libheif({ wasmBinary: await response.arrayBuffer() });
}

async function decode(heif, bytes) {
  const images = new heif.HeifDecoder().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (!image) throw new Error('The HEIC has no picture.');
  const width = image.get_width();
  const height = image.get_height();
  const target = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  const isDecoded = await new Promise((resolve) => image.display(target, (drawn) => resolve(drawn !== null)));
  for (const each of images) each.free();
  if (!isDecoded) throw new Error('The HEIC cannot be decoded.');
  return { kind: 'done', width, height, pixels: target.data.buffer };
}

self.onmessage = async ({ data: bytes }) => {
  let heif;
  try {
    loading ??= load();
    heif = await loading;
  } catch (error) {
    self.postMessage({ kind: 'load_failed', message: String(error) });
    return;
  }
  try {
    const report = await decode(heif, bytes);
    self.postMessage(report, [report.pixels]);
  } catch (error) {
    self.postMessage({ kind: 'undecodable', message: String(error) });
  }
};
