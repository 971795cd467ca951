/**
 * browser-image-compression in a worker that lives for many images; its own is started anew, script and all, for each.
 *
 * It decodes at full size, copies that to a canvas, and draws it smaller on a second one: twelve megapixels pass through
 * memory three times. Here the one decode it asks for answers at the size of the result, upright, so what follows works
 * on a quarter of the pixels.
 */
import imageCompression from 'browser-image-compression';
import type { CompressOrder, CompressReport } from './compress-message';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CompressOrder>) => void) | null;
  postMessage(report: CompressReport): void;
  createImageBitmap(source: ImageBitmapSource, options?: ImageBitmapOptions): Promise<ImageBitmap>;
};
const decode = scope.createImageBitmap.bind(globalThis);

scope.onmessage = ({ data: order }) => {
  const { file, width, height, filter } = order;
  scope.createImageBitmap = (source) =>
    source === file
      ? decode(source, { resizeWidth: width, resizeHeight: height, resizeQuality: filter })
      : decode(source);
  void compress(order).then(
    (blob) => scope.postMessage({ kind: 'done', blob }),
    // Some of its failures are events, not errors.
    (error: unknown) => scope.postMessage({ kind: 'failed', message: String(error) }),
  );
};

function compress({ file, fileType, width, height, quality, maxSizeMB }: CompressOrder): Promise<Blob> {
  return imageCompression(file, {
    useWebWorker: false,
    fileType,
    initialQuality: quality,
    maxWidthOrHeight: Math.max(width, height),
    maxSizeMB,
    maxIteration: 3,
    // The bitmap is upright already.
    exifOrientation: 1,
    onProgress: (percent) => scope.postMessage({ kind: 'progress', percent }),
  });
}
