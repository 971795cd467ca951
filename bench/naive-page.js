/**
 * What a first attempt looks like, injected into the page for comparison: each file one after another, compressed by
 * browser-image-compression on the main thread at our size and quality, then presign, POST and complete, with nothing
 * at the same time. Resolves with the milliseconds from the first file to the last one published.
 */
globalThis.naiveUpload = async () => {
  const post = async (url, body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json();
  };
  const start = performance.now();
  for (const file of document.querySelector('#naive-input').files) {
    const small = await globalThis.imageCompression(file, {
      maxWidthOrHeight: 2048,
      initialQuality: 0.8,
      useWebWorker: false,
    });
    const stated = { filename: file.name, contentType: small.type, size: small.size };
    const grant = await post('/api/upload/presign', stated);
    const form = new FormData();
    for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
    form.append('file', small);
    const sent = await fetch(grant.url, { method: 'POST', body: form });
    if (!sent.ok) throw new Error(`The bucket answered ${sent.status}`);
    await post('/api/upload/complete', { ticket: grant.ticket });
  }
  return performance.now() - start;
};
