/**
 * The least that can be done: grants in one call, workers that decode, encode and post, nothing else. The workers are up
 * before anything is chosen.
 */
{
  const count = Math.min(navigator.hardwareConcurrency, 4);
  const workers = Array.from({ length: count }, () => new Worker('/bench/floor-worker.js'));

  globalThis.benchUpload = async (files) => {
    const granted = bench.call('/api/upload/presign', {
      files: files.map((file) => ({ filename: file.name, contentType: 'image/jpeg' })),
    });
    let next = 0;
    let sent = 0;
    await new Promise((resolve, reject) => {
      for (const worker of workers) {
        const decodeNext = () => {
          if (next < files.length) worker.postMessage({ index: next, file: files[next++] });
        };
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = async ({ data }) => {
          if (data.isSent) {
            sent += 1;
            if (sent === files.length) resolve();
            return;
          }
          decodeNext();
          const { uploads } = await granted;
          worker.postMessage({ blob: data.blob, grant: uploads[data.index] });
        };
        decodeNext();
      }
    });
  };
}
