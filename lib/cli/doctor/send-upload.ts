import type { UploadRequest } from '@/lib/storage';

/** What a bucket answered to an upload; `code` is the error's name in its XML. */
export type UploadAnswer = Readonly<{ status: number; code: string | null; headers: Headers }>;

/** Makes an upload request as a page of `origin` would. */
export async function sendUpload(
  fetch: typeof globalThis.fetch,
  request: UploadRequest,
  bytes: Uint8Array,
  origin?: string,
): Promise<UploadAnswer> {
  const headers = origin === undefined ? {} : { origin };
  const blob = new Blob([new Uint8Array(bytes)]);
  const answer = await fetch(
    request.url,
    request.method === 'PUT'
      ? { method: 'PUT', headers: { ...request.headers, ...headers }, body: blob }
      : { method: 'POST', headers, body: formOf(request.fields, blob) },
  );
  const text = await answer.text();
  return {
    status: answer.status,
    code: /<Code>([A-Za-z0-9]+)<\/Code>/.exec(text)?.[1] ?? null,
    headers: answer.headers,
  };
}

function formOf(fields: Readonly<Record<string, string>>, file: Blob): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last: everything after the file is ignored.
  form.append('file', file, 'doctor.png');
  return form;
}
