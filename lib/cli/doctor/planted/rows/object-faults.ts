import {
  answering,
  both,
  changing,
  isAnonymous,
  isAt,
  isMethod,
  isRule,
  marking,
  page,
  refusal,
  silentAt,
  type Which,
} from '../interfere';
import type { PlantedFault } from '../planted-fault';

const isDelete: Which = (request) =>
  request.method === 'DELETE' || (request.method === 'POST' && isRule('delete')(request));

const isWrite: Which = ({ method, headers }) =>
  method === 'PUT' && headers['x-amz-copy-source'] === undefined;
const isCopy: Which = ({ method, headers }) => method === 'PUT' && headers['x-amz-copy-source'] !== undefined;

/** Every one of them but the first. */
function again(which: Which): Which {
  let sent = 0;
  return (request) => which(request) && ++sent > 1;
}

const LITTER =
  /^The doctor could not delete its own objects: (?:up to )?\d+ objects in folders named doctor\//;

/** Faults in what the app itself does with objects, and in how fast. */
export const OBJECT_FAULTS: readonly PlantedFault[] = [
  { fault: 'a bucket that is as it should be', says: [] },
  {
    fault: 'a bucket that is as it should be, uploads by PUT',
    says: [],
    plant: { storage: { uploadMethod: 'put' } },
  },
  {
    fault: 'a server that ignores If-None-Match',
    says: ['The bucket ignores If-None-Match: a second create-only write replaced the first.'],
    plant: () => ({
      proxy: answering(again(isAt('/once.png', 'PUT')), { status: 200, headers: { etag: '"1"' } }),
    }),
  },
  {
    fault: 'a server that lists in no order',
    says: ['The bucket doesn’t list keys in ascending byte order'],
    plant: {
      proxy: (request, response) => {
        const prefix = new URL(request.url ?? '', 'http://x').searchParams.get('prefix') ?? '';
        if (!prefix.includes('/order')) return false;
        const keys = ['-b.png', '-a.png', '-c.png', '-a-1.png'].map(
          (end) =>
            `<Contents><Key>${prefix}${end}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>70</Size><ETag>"1"</ETag></Contents>`,
        );
        response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${keys.join('')}</ListBucketResult>`);
        return true;
      },
    },
  },
  {
    fault: 'a server whose copies keep the old headers',
    says: ['A copy doesn’t get its new headers.'],
    plant: { proxy: marking(isAt('/copy.png', 'HEAD'), { 'content-type': 'image/png' }) },
  },
  {
    fault: 'a lock keeps what is deleted',
    says: ['A deleted object is still there.'],
    remedy: 'object lock or retention',
    plant: {
      proxy: answering(isDelete, { status: 200, body: '<DeleteResult></DeleteResult>' }),
    },
  },
  {
    fault: 'the credentials may not delete',
    says: ['These credentials have no right to delete objects.', LITTER],
    remedy: 's3:DeleteObject',
    plant: { proxy: answering(isDelete, refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'the credentials may not read',
    says: [/^These credentials have no right to read objects/],
    remedy: 's3:GetObject',
    plant: { proxy: answering(both(isMethod('GET', 'HEAD'), isObject), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'the credentials may read and not write',
    says: ['These credentials have no right to write objects.'],
    remedy: 's3:PutObject',
    plant: { proxy: answering(isMethod('PUT', 'POST', 'DELETE'), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'the app may not use the key of KMS',
    says: ['The app can’t write objects: the bucket encrypts with a KMS key that can’t be used.'],
    remedy: 'kms:GenerateDataKey',
    plant: { proxy: answering(isWrite, refusal(400, 'KMS.DisabledException')) },
  },
  {
    fault: 'the quota is used up when the app writes',
    says: ['The app can’t write objects: the store is full.'],
    plant: { proxy: answering(isWrite, refusal(403, 'QuotaExceeded')) },
  },
  {
    fault: 'a cache answers the app with what was before',
    says: ['An object that was just written can’t be found.'],
    plant: { proxy: answering(isAt('/writing.png', 'GET'), refusal(404, 'NoSuchKey')) },
  },
  {
    fault: 'a proxy refuses HEAD',
    says: [/refuses the method needed to change objects/],
    plant: { proxy: answering(isMethod('HEAD'), { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'a proxy refuses to delete',
    says: [/refuses the method needed to delete objects/, LITTER],
    plant: { proxy: answering(isDelete, { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'a proxy refuses the app’s own writing',
    says: [/^A proxy \(nginx\) at .* refuses writing an object \(PUT\) \(405\), so the bucket never sees it/],
    plant: { proxy: answering(isWrite, { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'a proxy lets nobody write, and answers with a page',
    says: [
      'A web page titled “403 Forbidden” responds to writing an object (PUT) instead of the bucket (403',
    ],
    plant: { proxy: answering(isWrite, page(403, '403 Forbidden')) },
  },
  {
    fault: 'a page answers what the app reads',
    says: ['A web page titled “Sign in” responds to reading an object (GET) instead of the bucket (200'],
    plant: { proxy: answering(isAt('/writing.png', 'GET'), page(200, 'Sign in')) },
  },
  {
    fault: 'a server that cannot copy',
    says: [/^Failed to copy objects\. .*501/],
    plant: { proxy: answering(isCopy, refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'a proxy takes the source of copies away',
    says: [/^The request to copy objects is refused, although others with the same secret are accepted/],
    plant: { proxy: changing(isCopy, { 'x-amz-copy-source': undefined }) },
  },
  {
    fault: 'a cache answers listings with an earlier one',
    says: ['A listing is wrong: an object that was just written is missing from it.'],
    plant: {
      proxy: answering(
        both(isRule('list-type'), ({ url = '' }) => url.includes('order')),
        { status: 200, body: '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>' },
      ),
    },
  },
  {
    fault: 'a proxy takes the type of private images away',
    says: ['A signed link to a private PNG returns application/octet-stream'],
    plant: {
      proxy: marking(both(isAt('/once.png', 'GET')), { 'content-type': 'application/octet-stream' }),
    },
  },
  {
    fault: 'a page answers signed links',
    says: ['A web page titled “Please sign in” responds to a signed link to a private object'],
    plant: {
      proxy: answering(
        ({ url = '', method }) => method === 'GET' && url.includes('once.png?'),
        page(200, 'Please sign in'),
      ),
    },
  },
  {
    fault: 'deleting stays without an answer',
    says: [/did not respond within \d s \(delete\)/, LITTER],
    plant: {
      proxy: silentAt((request) => isDelete(request) && !isAnonymous(request)),
      outside: { limits: { requestMs: 2_000 } },
    },
  },
  {
    fault: 'a store that takes its time',
    says: [/^The store is slow: half of \d+ responses took longer than 0\.\d s, the slowest \d/],
    remedy: 'into one region',
    plant: {
      proxy: async () => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return false;
      },
      outside: { limits: { slowMs: 50 } },
    },
  },
  {
    fault: 'an examination that takes longer than it may',
    says: [
      /^It took longer than 0\.1 s\. .*(?:not checked|skipped)/i,
      /^It took longer than 0\.1 s\. .*cors, objects/,
    ],
    plant: {
      proxy: async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return false;
      },
      outside: { limits: { wholeMs: 100 } },
    },
  },
  {
    fault: 'a store that falls silent once somebody writes without a signature',
    says: [
      /got no response for \d s each\. The rest of this check \(rights\) was skipped/,
      /The rest of this check \(privacy\) was skipped/,
      /^\d+ requests got no response for \d s each\. Not checked: speed\.$/,
      LITTER,
    ],
    plant: () => ({
      proxy: silentAfter(both(isMethod('PUT'), isAnonymous)),
      outside: { limits: { requestMs: 2_000 } },
    }),
  },
];

/** An object's own address, as against the bucket's. */
function isObject({ url = '' }: Parameters<Which>[0]): boolean {
  return /^\/[^/]+\/uploads\//.test(url);
}

/** Never answers again once it was asked so. */
function silentAfter(which: Which) {
  let isSilent = false;
  return silentAt((request) => {
    const answer = isSilent;
    isSilent ||= which(request);
    return answer;
  });
}
