import type { StorageFixture } from './storage-fixture';

/** The browser's half of a fixture, for buckets that are reached over HTTP. */
export function httpBrowser(): Pick<StorageFixture, 'send' | 'load'> {
  return {
    async send(request, bytes) {
      const answer = await fetch(request.url, initOf(request, bytes));
      await answer.arrayBuffer();
      return answer.status;
    },
    async load(url) {
      const answer = await fetch(url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return answer.ok ? { bytes, headers: new Map(answer.headers) } : null;
    },
  };
}

function initOf(request: Parameters<StorageFixture['send']>[0], bytes: Uint8Array): RequestInit {
  const blob = new Blob([new Uint8Array(bytes)]);
  switch (request.method) {
    case 'PUT':
      return { method: 'PUT', headers: { ...request.headers }, body: blob };
    case 'POST': {
      const form = new FormData();
      for (const [name, value] of Object.entries(request.fields)) form.append(name, value);
      // Last: S3 ignores every field after the file.
      form.append('file', blob, 'file');
      return { method: 'POST', body: form };
    }
  }
}
