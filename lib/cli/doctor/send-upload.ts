import type { UploadRequest } from '@/lib/storage';
import type { Examination } from './examination';
import type { Answer } from './request/judge-answer';

export type SendOptions = Readonly<{
  /** Sends as a page of this origin would. */
  origin?: string;
  /** Milliseconds, in place of the limit of every request. */
  limitMs?: number;
}>;

/** Makes an upload request as a page would. Throws `NoAnswerError`. */
export function sendUpload(
  { ask }: Pick<Examination, 'ask'>,
  request: UploadRequest,
  bytes: Uint8Array,
  { origin, limitMs }: SendOptions = {},
): Promise<Answer> {
  const headers = origin === undefined ? {} : { origin };
  const blob = new Blob([new Uint8Array(bytes)]);
  const signal = limitMs === undefined ? {} : { signal: AbortSignal.timeout(limitMs) };
  return ask(
    request.url,
    request.method === 'PUT'
      ? { method: 'PUT', headers: { ...request.headers, ...headers }, body: blob, ...signal }
      : { method: 'POST', headers, body: formOf(request.fields, blob), ...signal },
  );
}

function formOf(fields: Readonly<Record<string, string>>, file: Blob): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last: everything after the file is ignored.
  form.append('file', file, 'doctor.png');
  return form;
}
