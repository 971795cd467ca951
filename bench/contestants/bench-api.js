/**
 * The parts that every contestant but ours shares, injected into the page: an input to choose through, our server's calls, and the form
 * post. A contestant sets `benchUpload(files)`; `benchDone` is its promise. With `bench.verifies` each file is completed as soon
 * as it is sent, so that the server has the same work.
 */
globalThis.bench = {
  verifies: false,
  completions: [],

  async call(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  },

  /** One grant. */
  presign(file) {
    return bench.call('/api/upload/presign', {
      filename: file.name,
      contentType: file.type,
      size: file.size,
    });
  },

  async post(grant, blob) {
    const form = new FormData();
    for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
    form.append('file', blob);
    const sent = await fetch(grant.url, { method: 'POST', body: form });
    if (!sent.ok) throw new Error(`The bucket answered ${sent.status}`);
  },

  complete(ticket) {
    if (bench.verifies) bench.completions.push(bench.call('/api/upload/complete', { ticket }));
    return bench.completions.at(-1);
  },
};

const input = document.createElement('input');
input.type = 'file';
input.multiple = true;
input.id = 'bench-input';
input.addEventListener('change', () => {
  globalThis.benchDone ??= globalThis
    .benchUpload([...input.files])
    .then(() => Promise.all(globalThis.bench.completions));
});
document.body.append(input);
