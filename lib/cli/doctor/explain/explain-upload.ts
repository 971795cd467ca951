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
      `The bucket takes no ${request.method} uploads (${said}).`,
      CAPABILITIES[config.storage.provider].choosesUploadMethod
        ? `Set STORAGE_UPLOAD_METHOD to ${other}.`
        : 'Look at what STORAGE_ENDPOINT leads to: the provider itself takes them.',
    );
  }
  const refusal = explainStoreRefusal(`${status} ${code} ${answer.text}`);
  if (refusal)
    return problem(`${capital(what)} is answered with ${said}: ${refusal.message}`, refusal.remedy);
  if (code === 'EntityTooLarge' || code === 'XMinioObjectTooLarge' || status === 413) {
    return problem(
      `The store itself takes no file as large: ${what} is answered with ${said}.`,
      'Raise its limit, or lower UPLOAD_MAX_BYTES.',
    );
  }
  if (code === 'SignatureDoesNotMatch') {
    return problem(
      `${capital(what)} is refused: ${said}, though other requests with the same secret are taken. Something in front of ${host} changes the request: its headers, its path or its Host.`,
      'Let the proxy pass requests on as they come (nginx: proxy_set_header Host $http_host; and no rewrite of the path).',
    );
  }
  if (status === 411 || code === 'MissingContentLength') {
    return problem(
      `${capital(what)} is refused: ${said}. Something in front of ${host} takes the Content-Length away.`,
      'Let the proxy send bodies with their length (nginx: proxy_request_buffering on).',
    );
  }
  if (status >= 500 || status === 429) {
    return problem(
      `The store fails at ${what}: ${said}.`,
      'Look at its log, and run the doctor again: uploads are tried again by themselves, but not for ever.',
    );
  }
  if (status === 403 || status === 401 || code === 'AccessDenied') {
    return problem(
      `A correct upload is refused: ${said}, though the same credentials may write there.`,
      `Look for a condition that only such a request fails: in the bucket's policy s3:authType, s3:signatureAge, aws:SourceIp (the address is the browser's) or a header of encryption; in front of ${host} a proxy that takes headers away or changes them. The rights of the running app:\n${documentFor('iam-app')}`,
    );
  }
  return problem(
    `A correct upload is refused: ${said}.`,
    `This server asks for something else than S3 does. STORAGE_UPLOAD_METHOD=${request.method === 'POST' ? 'put' : 'post'} is another way to send.`,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
