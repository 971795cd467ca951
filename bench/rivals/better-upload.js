import { uploadFiles } from 'better-upload/client';
import imageCompression from 'browser-image-compression';

/** Better Upload as its guide has it: all files compressed before, in workers, then sent by its own client and handler. */
globalThis.benchUpload = async (files) => {
  const small = await Promise.all(
    files.map(async (file) => {
      const blob = await imageCompression(file, {
        maxWidthOrHeight: 2048,
        initialQuality: 0.8,
        useWebWorker: true,
        // Its workers load the library once more, from a public CDN unless told otherwise.
        libURL: `${location.origin}/bench/browser-image-compression.js`,
      });
      return new File([blob], file.name, { type: blob.type });
    }),
  );
  let tickets = {};
  const { failedFiles } = await uploadFiles({
    api: '/bench/better-upload',
    route: 'photos',
    files: small,
    onUploadBegin({ metadata }) {
      tickets = metadata.tickets;
    },
    onFileStateChange({ file }) {
      if (file.status === 'complete') void bench.complete(tickets[file.objectKey]);
    },
  });
  if (failedFiles.length > 0) throw new Error(`Better Upload: ${failedFiles[0].error.message}`);
};
