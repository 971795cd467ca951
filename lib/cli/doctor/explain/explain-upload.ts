import { CAPABILITIES, type UploadRequest } from '@/lib/storage';
import type { Examination } from '../examination';
import { type Finding, findingsOf } from '../finding';
import { type Answer, describeForeign } from '../request/judge-answer';
import { explainStoreRefusal } from './explain-store-refusal';

const { problem } = findingsOf('upload');

export type RefusedUpload = Readonly<{
  request: UploadRequest;
  answer: Answer;
  /** The subject of the sentence: "an upload by POST". */
  what: string;
}>;

/** Why an upload that is right in every part is not taken, by what was answered. */
export function explainUpload(
  { config, documentFor }: Examination,
  { request, answer, what }: RefusedUpload,
): Finding {
  const { host } = new URL(request.url);
  const foreign = describeForeign(answer, { what, host });
  if (foreign) return problem(foreign.message, foreign.remedy);
  const { status } = answer;
  const code = answer.code ?? '';
  const said = `${status}${code === '' ? '' : ` ${code}`}`;
  if (status === 501 || code === 'NotImplemented' || code === 'MethodNotAllowed') {
    const other = request.method === 'POST' ? 'put' : 'post';
    return problem(
      `The bucket accepts no ${request.method} uploads (${said}).`,
      CAPABILITIES[config.storage.provider].choosesUploadMethod
        ? `Set STORAGE_UPLOAD_METHOD to ${other}.`
        : 'Check what STORAGE_ENDPOINT leads to: the provider itself accepts them.',
    );
  }
  const refusal = explainStoreRefusal(`${status} ${code} ${answer.text}`);
  if (refusal) return problem(`${capital(what)} returns ${said}: ${refusal.message}`, refusal.remedy);
  if (code === 'EntityTooLarge' || code === 'XMinioObjectTooLarge' || status === 413) {
    return problem(
      `The store itself doesn’t accept files that large: ${what} returns ${said}.`,
      'Raise its limit, or lower UPLOAD_MAX_BYTES.',
    );
  }
  if (code === 'SignatureDoesNotMatch') {
    return problem(
      `${capital(what)} is refused: ${said}, although other requests with the same secret are accepted. Something in front of ${host} changes the request: its headers, its path or its Host.`,
      'Make the proxy pass requests on unchanged (nginx: proxy_set_header Host $http_host; and no rewriting of the path).',
    );
  }
  if (status === 411 || code === 'MissingContentLength') {
    return problem(
      `${capital(what)} is refused: ${said}. Something in front of ${host} removes the Content-Length.`,
      'Make the proxy send bodies with their length (nginx: proxy_request_buffering on).',
    );
  }
  if (status >= 500 || status === 429) {
    return problem(
      `The store fails on ${what}: ${said}.`,
      'Check its log, and run the doctor again. Uploads are retried automatically, but not forever.',
    );
  }
  if (status === 403 || status === 401 || code === 'AccessDenied') {
    return problem(
      `A correct upload is refused: ${said}, although the same credentials can write there.`,
      `Look for a condition that only such a request fails. In the bucket’s policy: s3:authType, s3:signatureAge, aws:SourceIp (the address is the browser's) or an encryption header. In front of ${host}: a proxy that removes or changes headers. The rights of the running app:\n${documentFor('iam-app')}`,
    );
  }
  return problem(
    `A correct upload is refused: ${said}.`,
    `This server requires something that S3 doesn’t. STORAGE_UPLOAD_METHOD=${request.method === 'POST' ? 'put' : 'post'} is another way to send.`,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
