import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import {
  answering,
  both,
  changing,
  isAnonymous,
  isAt,
  isForm,
  isMethod,
  isOver,
  isRule,
  isSigned,
  marking,
  page,
  redirect,
  refusal,
  silentAt,
} from '../interfere';
import { ORIGIN } from '../origin';
import type { PlantedFault } from '../planted-fault';

const LITTER = /^The doctor could not delete its own objects/;
const isDeletion = both(isMethod('POST'), isRule('delete'), isSigned);

/** Proxies that stand in between and have a mind of their own. */
export const PROXY_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'an endpoint with a slash at its end',
    says: [],
    plant: { prepare: ({ bucketUrl }) => ({ storage: { endpoint: `${bucketUrl}/` } }) },
  },
  {
    fault: 'a cache that keeps objects by their path',
    says: ['A cache in front of the bucket serves everything to anyone once a signed link has opened it.'],
    plant: () => ({ proxy: keepingByPath() }),
  },
  {
    fault: 'a proxy that takes a header of signed requests away',
    says: [/^Signed links are accepted, but requests signed .* x-amz-\*/],
    plant: { proxy: changing(isSigned, { 'x-amz-content-sha256': undefined }) },
  },
  {
    fault: 'a firewall that takes the app for a robot',
    says: [/^Something in front of .* refuses the app’s requests but lets signed links through/],
    remedy: 'on the user agent',
    plant: {
      proxy: answering(
        ({ headers }) => /aws-sdk/.test(headers['user-agent'] ?? ''),
        page(403, 'Bot detected'),
      ),
    },
  },
  {
    fault: 'a firewall that lets in who comes from a page alone',
    says: ['A web page titled “No page of ours” responds to a signed request instead of the bucket (403'],
    plant: { proxy: answering(({ headers }) => headers.origin === undefined, page(403, 'No page of ours')) },
  },
  {
    fault: 'a proxy that rewrites the type of forms',
    says: ['A correct upload is refused: 403 AccessDenied, although the same credentials can write there.'],
    on: {
      minio: [/^A correct upload is refused: 400/],
      radosgw: [/^A correct upload is refused|^An upload by POST is refused/],
      versitygw: [/upload/],
    },
    plant: { proxy: changing(isForm, { 'content-type': 'application/octet-stream' }) },
  },
  {
    fault: 'a proxy that asks strangers for fewer requests',
    says: [/^Not everything that the public can do could be checked\. .* limits requests: 429/],
    plant: { proxy: answering(both(isAnonymous, isMethod('GET')), { status: 429 }) },
  },
  {
    fault: 'a picture in place of a refusal',
    says: [/^Not everything that the public can do could be checked\. .* but not its content/],
    plant: {
      proxy: answering(
        both(isAnonymous, isMethod('GET'), ({ url = '' }) => url.includes('.png')),
        {
          status: 200,
          headers: { 'content-type': 'image/png' },
          body: 'placeholder',
        },
      ),
    },
  },
  {
    fault: 'HEAD is answered by something that knows every object',
    says: ['HEAD says that a deleted object exists, although it is in no listing'],
    plant: {
      proxy: answering(both(isMethod('HEAD'), isAt('/gone.png')), {
        status: 200,
        headers: { etag: '"1"', 'content-length': '3' },
      }),
    },
  },
  {
    fault: 'HEAD tells of every object that it is empty',
    says: ['The response to HEAD has no size'],
    plant: {
      proxy: marking(both(isMethod('HEAD'), isAt('/copy.png')), {
        'content-length': '0',
        'content-type': 'image/webp',
      }),
    },
  },
  {
    fault: 'a proxy that takes Cache-Control of private images away',
    says: ['Private images come with a different Cache-Control than was stored (none)'],
    plant: {
      drops: (name, { method, url = '' }) =>
        name === 'cache-control' && method === 'GET' && /once\.png/.test(url),
    },
  },
  {
    fault: 'a proxy that names private images anew',
    says: ['Private images come with a different Content-Disposition than was stored (attachment)'],
    plant: {
      proxy: marking(both(isMethod('GET'), isAt('/once.png')), { 'content-disposition': 'attachment' }),
    },
  },
  {
    fault: 'large uploads are said to be taken, and are nowhere',
    says: ['An upload of the largest size (1.1 MB) is accepted, but nothing of it was stored.'],
    plant: {
      proxy: answering(both(isForm, isOver(1_048_576)), {
        status: 204,
        headers: { 'access-control-allow-origin': ORIGIN },
      }),
    },
  },
  {
    fault: 'the preflight stays without an answer',
    says: [/doesn’t respond: nothing came within/],
    plant: {
      proxy: silentAt(isMethod('OPTIONS')),
      outside: { limits: { requestMs: 2_000 } },
    },
  },
  {
    fault: 'a form is answered with a page to go on to',
    says: [/redirects an upload by POST to https:\/\/photos\.example\/done \(303\)/],
    plant: { proxy: answering(isForm, redirect(303, 'https://photos.example/done')) },
  },
  {
    fault: 'lists of deletions are refused for want of a checksum',
    says: [/^Failed to delete objects\. .*InvalidRequest, 400/, LITTER],
    plant: {
      proxy: answering(isDeletion, refusal(400, 'InvalidRequest', 'Missing required header: Content-MD5')),
    },
  },
  {
    fault: 'a server without lists of deletions',
    says: [/^Failed to delete objects\. .*this server has no such function \(NotImplemented, 501/, LITTER],
    plant: { proxy: answering(isDeletion, refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'a page says that objects were deleted',
    says: [/^Failed to delete objects\. .*something in between answered .* “Welcome”/, LITTER],
    plant: { proxy: answering(isDeletion, page(200, 'Welcome')) },
  },
];

/** A response that was sent once is sent again for the same path. */
function keepingByPath(): Interfere {
  const kept = new Set<string>();
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !path.endsWith('.png')) return false;
    if (!kept.has(path)) {
      kept.add(path);
      return false;
    }
    const length = TEST_IMAGE.length;
    response.writeHead(200, { etag: '"old"', 'content-type': 'image/png', 'content-length': length });
    response.end(request.method === 'HEAD' ? '' : TEST_IMAGE);
    return true;
  };
}
