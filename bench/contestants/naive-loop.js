/**
 * A first attempt: each file one after another, compressed by browser-image-compression on the main thread
 * at our size and quality, then presign, POST and complete, with nothing at the same time.
 */
globalThis.benchUpload = async (files) => {
  for (const file of files) {
    const small = await globalThis.imageCompression(file, {
      maxWidthOrHeight: 2048,
      initialQuality: 0.8,
      useWebWorker: false,
    });
    const grant = await bench.presign({ name: file.name, type: small.type, size: small.size });
    await bench.post(grant, small);
    await bench.complete(grant.ticket);
  }
};
