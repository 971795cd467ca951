/**
 * The end of `/vendor/heic-worker.js`; before it stands libheif's own script (`lib/cli/copy-vendor.ts`). Plain JavaScript,
 * because it is served as it is, outside of the bundle, with a policy of its own.
 */
/* global libheif */
let loading;

/** The most that the decoder's memory may grow to; past it its allocation fails, as it would on a machine that has no more. */
let maxMemoryBytes = 0;
let isOutOfMemory = false;
const PAGE_BYTES = 65_536;
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function growWithin(pages) {
  if (this.buffer.byteLength + pages * PAGE_BYTES > maxMemoryBytes) {
    isOutOfMemory = true;
    throw new RangeError('No more memory is given.');
  }
  return grow.call(this, pages);
};

async function load() {
  const response = await fetch(new URL('libheif.wasm', self.location.href));
  if (!response.ok) throw new Error(`The decoder answered ${response.status}.`);
  return libheif({ wasmBinary: await response.arrayBuffer() });
}

/** Parameters of libde265 (`de265_param`): a picture with an error in it is not given; the rest has no part in finding errors. */
const SUPPRESS_FAULTY_PICTURES = 6;
const DISABLE_DEBLOCKING = 7;
const DISABLE_SAO = 8;

/**
 * Whether the units of a coded picture make one without an error. Given the same units, libheif draws what there is and says
 * nothing: half a picture is grey, or garbage.
 */
function isWhole(heif, units) {
  const decoder = heif._de265_new_decoder();
  for (const parameter of [SUPPRESS_FAULTY_PICTURES, DISABLE_DEBLOCKING, DISABLE_SAO]) {
    heif._de265_set_parameter_bool(decoder, parameter, 1);
  }
  for (const unit of units) {
    const place = heif._malloc(unit.length);
    heif.HEAPU8.set(unit, place);
    heif._de265_push_NAL(decoder, place, unit.length, 0, 0, 0);
    heif._free(place);
  }
  heif._de265_flush_data(decoder);
  const more = heif._malloc(4);
  let pictures = 0;
  do {
    heif.HEAPU8.fill(0, more, more + 4);
    const error = heif._de265_decode(decoder, more);
    while (heif._de265_get_next_picture(decoder)) {
      pictures += 1;
      heif._de265_release_next_picture(decoder);
    }
    if (error) break;
  } while (heif.HEAPU8[more]);
  heif._free(more);
  heif._de265_free_decoder(decoder);
  return pictures === 1;
}

/** Eight bits a channel, or as many as the picture has, in the lower bits of two bytes each, the least significant first. */
async function decode(heif, { bytes, pictures, isDeep }) {
  if (!pictures.every((units) => isWhole(heif, units))) throw new Error('The HEIC is damaged.');
  const images = new heif.HeifDecoder().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary());
  if (!image) throw new Error('The HEIC has no picture.');
  const { heif_colorspace: colorspace, heif_chroma: chroma } = heif;
  const layout = isDeep ? chroma.heif_chroma_interleaved_RRGGBBAA_LE : chroma.heif_chroma_interleaved_RGBA;
  const decoded = await heif.heif_js_decode_image2(image.handle, colorspace.heif_colorspace_RGB, layout);
  for (const each of images) each.free();
  const plane = decoded?.channels?.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
  if (!plane) throw new Error('The HEIC cannot be decoded.');
  const { width, height } = plane;
  const rowBytes = width * (isDeep ? 8 : 4);
  const pixels = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * plane.stride;
    pixels.set(plane.data.subarray(start, start + rowBytes), row * rowBytes);
  }
  heif.heif_image_release(decoded.image);
  return { kind: 'done', width, height, bits: isDeep ? plane.bits_per_pixel : 8, pixels: pixels.buffer };
}

self.onmessage = async ({ data: order }) => {
  let heif;
  maxMemoryBytes = order.maxMemoryBytes;
  try {
    loading ??= load();
    heif = await loading;
  } catch (error) {
    self.postMessage({ kind: 'load_failed', message: String(error) });
    return;
  }
  self.postMessage({ kind: 'started' });
  try {
    const report = await decode(heif, order);
    self.postMessage(report, [report.pixels]);
  } catch (error) {
    self.postMessage({ kind: 'undecodable', message: String(error), isOutOfMemory });
  }
};
