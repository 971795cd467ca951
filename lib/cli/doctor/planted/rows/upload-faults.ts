import {
  answering,
  both,
  changing,
  cuttingOff,
  isAt,
  isForm,
  isMethod,
  isOver,
  page,
  redirect,
  refusal,
  silentAt,
  type Which,
} from '../interfere';
import type { PlantedFault } from '../planted-fault';

const PUT = { storage: { uploadMethod: 'put' } };
const MEGABYTE = 1_048_576;

/** A presigned PUT, as against the app's own writing. */
const isSentByPut: Which = ({ method, url = '' }) => method === 'PUT' && url.includes('X-Amz-Signature');

const OK = { status: 200, headers: { etag: '"1"', 'access-control-allow-origin': '*' } };

/** The fate of uploads between browser and bucket, and of those that must be refused. */
export const UPLOAD_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a proxy takes bodies of 1 MB at most',
    says: [
      /^A proxy \(nginx\) in front of .* doesn’t let an upload of the largest size \(1\.1 MB\) through: 413/,
    ],
    remedy: 'client_max_body_size',
    plant: { proxy: answering(isOver(MEGABYTE), page(413, '413 Request Entity Too Large')) },
  },
  {
    fault: 'a proxy takes bodies of 1 MB at most, uploads by PUT',
    says: [/doesn’t let an upload of the largest size \(1\.1 MB\) through: 413/],
    plant: { ...PUT, proxy: answering(isOver(MEGABYTE), page(413, '413 Request Entity Too Large')) },
  },
  {
    fault: 'a proxy takes no body at all',
    says: [/doesn’t let an upload by POST through: 413/],
    plant: { proxy: answering(isForm, page(413, '413 Request Entity Too Large')) },
  },
  {
    fault: 'a proxy cuts large bodies off',
    says: [/^An upload of the largest size \(1\.1 MB\) is cut off, although a small one is accepted/],
    remedy: 'client_max_body_size',
    plant: { proxy: cuttingOff(isOver(MEGABYTE)) },
  },
  {
    fault: 'a proxy holds large bodies back for ever',
    says: [
      /^An upload of the largest size \(1\.1 MB\) was not finished after 0\.4 s; a small one is accepted/,
    ],
    plant: { proxy: silentAt(isOver(MEGABYTE)), outside: { limits: { largeUploadMs: 400 } } },
  },
  {
    fault: 'the store itself takes files of 1 MB at most',
    says: [
      /^The store itself doesn’t accept files that large: an upload of the largest size .* 400 EntityTooLarge/,
    ],
    remedy: 'lower UPLOAD_MAX_BYTES',
    plant: { proxy: answering(isOver(MEGABYTE), refusal(400, 'EntityTooLarge')) },
  },
  ...(
    [
      [414, 'its limit for URLs is too low'],
      [431, 'its limit for headers is too low'],
      [429, 'limits requests: 429 to an upload by PUT'],
      [522, "cannot reach the bucket's server: 522 to an upload by PUT"],
    ] as const
  ).map(([status, text]) => ({
    fault: `a proxy answers uploads with ${status}`,
    says: [text],
    plant: { ...PUT, proxy: answering(isSentByPut, page(status, `Error ${status}`)) },
  })),
  {
    fault: 'who answers uploads with 204 stores none of them',
    says: ['An upload is accepted, but it comes back different from what was sent.'],
    plant: {
      proxy: (request, response) =>
        answering(isForm, {
          status: 204,
          headers: { 'access-control-allow-origin': request.headers.origin ?? '*' },
        })(request, response),
    },
  },
  {
    fault: 'a proxy refuses POST',
    says: [/refuses an upload by POST \(405\), so the bucket never sees it/],
    remedy: 'Make the proxy or firewall pass GET',
    plant: { proxy: answering(isForm, { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'a proxy refuses PUT',
    says: [/refuses an upload by PUT \(405\), so the bucket never sees it/],
    plant: { ...PUT, proxy: answering(isSentByPut, { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'a firewall refuses forms with a page',
    says: ['A web page titled “Attack detected” responds to an upload by POST instead of the bucket (403'],
    plant: { proxy: answering(isForm, page(403, 'Attack detected')) },
  },
  {
    fault: 'a page answers uploads, and says that all is well',
    says: ['A web page titled “Welcome” responds to an upload by POST instead of the bucket (200'],
    plant: { proxy: answering(isForm, page(200, 'Welcome')) },
  },
  {
    fault: 'uploads are redirected',
    says: [/redirects an upload by POST to https:\/\/login\.example\/ \(302\)/],
    plant: { proxy: answering(isForm, redirect(302, 'https://login.example/')) },
  },
  {
    fault: 'uploads are redirected by 307, which pages may not follow across origins',
    says: [/redirects an upload by POST to https:\/\/eu\.store\.example\/photos \(307\)/],
    plant: { proxy: answering(isForm, redirect(307, 'https://eu.store.example/photos')) },
  },
  {
    fault: 'uploads stay without an answer',
    says: [
      /^An upload by POST gets no response, although the bucket can be listed\. /,
      /Not checked: speed\.$/,
    ],
    plant: { proxy: silentAt(isForm), outside: { limits: { requestMs: 2_000 } } },
  },
  {
    fault: 'the connection of uploads is cut',
    says: [/^An upload by POST gets no response.* closed the connection/],
    plant: { proxy: cuttingOff(isForm) },
  },
  {
    fault: 'a server without form uploads',
    says: ['The bucket accepts no POST uploads (501 NotImplemented).'],
    remedy: 'Set STORAGE_UPLOAD_METHOD to put.',
    plant: { proxy: answering(isForm, refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'a server whose POST is not allowed',
    says: ['The bucket accepts no POST uploads (405 MethodNotAllowed).'],
    plant: { proxy: answering(isForm, refusal(405, 'MethodNotAllowed')) },
  },
  {
    fault: 'a server without presigned PUT',
    says: ['The bucket accepts no PUT uploads (501 NotImplemented).'],
    remedy: 'Set STORAGE_UPLOAD_METHOD to post.',
    plant: { ...PUT, proxy: answering(isSentByPut, refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'the key of KMS is switched off',
    says: [
      'An upload by POST returns 400 KMS.DisabledException: the bucket encrypts with a KMS key that can’t be used.',
    ],
    remedy: 'Enable that key',
    plant: { proxy: answering(isForm, refusal(400, 'KMS.DisabledException')) },
  },
  {
    fault: 'the credentials may not use the key of KMS',
    says: ['An upload by POST returns 403 AccessDenied: the bucket encrypts with a KMS key'],
    remedy: 'kms:GenerateDataKey',
    plant: {
      proxy: answering(
        isForm,
        refusal(
          403,
          'AccessDenied',
          'User is not authorized to perform: kms:GenerateDataKey on this resource',
        ),
      ),
    },
  },
  {
    fault: 'the disk of the store is full',
    says: ['An upload by POST returns 507 XMinioStorageFull: the store is full.'],
    plant: { proxy: answering(isForm, refusal(507, 'XMinioStorageFull')) },
  },
  {
    fault: 'the quota of the bucket is used up',
    says: ['An upload by POST returns 403 QuotaExceeded: the store is full.'],
    plant: { proxy: answering(isForm, refusal(403, 'QuotaExceeded')) },
  },
  {
    fault: 'the store asks for fewer uploads',
    says: ['The store fails on an upload by POST: 503 SlowDown.'],
    plant: { proxy: answering(isForm, refusal(503, 'SlowDown')) },
  },
  {
    fault: 'a policy refuses forms and lets the app write',
    says: ['A correct upload is refused: 403 AccessDenied, although the same credentials can write there.'],
    remedy: 's3:PutObject',
    plant: { proxy: answering(isForm, refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'a proxy changes the type of what is put',
    says: [/^An upload by PUT is refused: 403 SignatureDoesNotMatch, although other requests/],
    plant: { ...PUT, proxy: changing(isSentByPut, { 'content-type': 'application/octet-stream' }) },
  },
  {
    fault: 'a proxy takes the condition of a PUT away',
    says: [/^An upload by PUT is refused: 403 |^A correct upload is refused: 40[03] AccessDenied, although/],
    plant: { ...PUT, proxy: changing(isSentByPut, { 'if-none-match': undefined }) },
  },
  {
    fault: 'a bucket that drops what is kept beside a file',
    says: ['The bucket doesn’t store user metadata.'],
    plant: { drops: (name) => name === 'x-amz-meta-ticket' },
  },
  {
    fault: 'what is read back is not what was sent',
    says: ['An upload is accepted, but it comes back different from what was sent.'],
    plant: {
      proxy: answering(isAt('/upload.png', 'GET'), {
        status: 200,
        headers: { etag: '"1"', 'content-type': 'image/png', 'content-length': '3' },
        body: 'not',
      }),
    },
  },
  {
    fault: 'an upload that was taken is nowhere',
    says: ['An upload is accepted, but it comes back different from what was sent.'],
    plant: { proxy: answering(both(isAt('/upload.png'), isMethod('GET')), refusal(404, 'NoSuchKey')) },
  },
  ...(
    [
      ['a file larger than granted', '/refusal-0.png'],
      ['a file of a type other than granted', '/refusal-1.png'],
      ['a file under a key other than granted', '/other.png'],
      ['a file sent after its grant has expired', '/refusal-3.png'],
    ] as const
  ).map(([what, end]) => ({
    fault: `a server that takes ${what}`,
    says: [`The bucket accepts ${what}.`],
    remedy: 'doesn’t check the signatures of uploads',
    plant: { ...PUT, proxy: answering(isAt(end, 'PUT'), OK) },
  })),
  {
    fault: 'a proxy that takes the query of addresses away',
    says: [/^Something in front of .* changes the query of requests/],
    plant: {
      proxy: (request) => {
        request.url = request.url?.split('?', 1)[0] ?? '';
        return false;
      },
    },
  },
  {
    fault: 'a proxy that adds to the query of addresses',
    says: [
      /^The secret is right, but something in front .* changes the Host header \(or the path, or the query\)/,
    ],
    plant: {
      proxy: (request) => {
        request.url = `${request.url}${request.url?.includes('?') ? '&' : '?'}utm_source=x`;
        return false;
      },
    },
  },
  {
    fault: 'a quota that a small file fits into, and a large one does not',
    says: [/^An upload of the largest size \(1\.1 MB\) returns 507 XMinioStorageFull: the store is full/],
    plant: { proxy: answering(isOver(MEGABYTE), refusal(507, 'XMinioStorageFull')) },
  },
  {
    fault: 'a server that takes a grant twice',
    says: ['A presigned PUT can be used again until it expires: the server ignores If-None-Match.'],
    plant: () => ({ ...PUT, proxy: againAt('/upload.png') }),
  },
];

/** Answers every PUT but the first. */
function againAt(end: string) {
  let sent = 0;
  return answering((request) => isAt(end, 'PUT')(request) && ++sent > 1, OK);
}
