import type { OutgoingHttpHeaders } from 'node:http';
import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import { type ProxyAnswer, page, redirect } from '../interfere';
import type { PlantedFault } from '../planted-fault';
import { failingWith } from '../servers';
import { caching } from './cdn-exposure-faults';

const PUBLIC = { publicPrefixes: ['public/'] };

const RIGHT: OutgoingHttpHeaders = {
  'content-type': 'image/png',
  'content-disposition': 'inline; filename="doctor.png"',
  'cache-control': 'public, max-age=31536000, immutable',
};

/** How public images arrive, and what the CDN keeps. */
export const CDN_DELIVERY_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a CDN that changes the type of images',
    says: ['The CDN serves a PNG as application/octet-stream'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'content-type': 'application/octet-stream' }) },
  },
  {
    fault: 'a CDN that drops Content-Disposition',
    says: ['The CDN drops Content-Disposition'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'content-disposition': undefined }) },
  },
  {
    fault: 'a CDN that makes downloads of images',
    says: ['The CDN serves images with Content-Disposition “attachment” instead of the bucket’s.'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'content-disposition': 'attachment' }) },
  },
  ...['max-age=14400', 'no-store', 'public, no-cache, max-age=31536000'].map((value) => ({
    fault: `a CDN that tells browsers ${value}`,
    says: [`The CDN tells browsers “${value}” about caching public images`],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'cache-control': value }) },
  })),
  {
    fault: 'a CDN that says nothing of caching',
    says: ['The CDN tells browsers “nothing” about caching public images'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'cache-control': undefined }) },
  },
  {
    fault: 'a CDN that sets a cookie',
    says: ['The CDN sets a cookie with every image'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'set-cookie': 'id=1' }) },
  },
  {
    fault: 'a CDN that answers with nothing',
    says: ['The CDN changes images: what it serves (image/png, 0 bytes)'],
    plant: { bucket: PUBLIC, cdn: serving(RIGHT, Buffer.alloc(0)) },
  },
  {
    fault: 'a CDN that stands for a folder of the bucket, or another bucket',
    says: ['The CDN doesn’t serve public images. It answers 404.'],
    remedy: 'CDN_BASE_URL stand for the bucket',
    plant: { bucket: PUBLIC, cdn: answeringImages({ status: 404 }) },
  },
  {
    fault: 'a CDN that wants a password',
    says: ['The CDN doesn’t serve public images. It answers 401.'],
    plant: { bucket: PUBLIC, cdn: answeringAll({ status: 401, headers: { 'www-authenticate': 'Basic' } }) },
  },
  {
    fault: 'a CDN that serves some countries alone',
    says: [
      /^Not everything that the CDN exposes could be checked\. .* with 451/,
      /^The CDN doesn’t serve public images\. .* with 451/,
    ],
    plant: { bucket: PUBLIC, cdn: answeringAll({ status: 451 }) },
  },
  {
    fault: 'a CDN that optimises images',
    says: ['The CDN changes images: what it serves (image/webp, 4 bytes) is not what is in the bucket.'],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'content-type': 'image/webp' }, Buffer.from('webp')) },
  },
  {
    fault: 'a CDN that may not read the bucket',
    says: ['The CDN doesn’t serve public images. It answers 403.'],
    remedy: 'CDN_BASE_URL stand for the bucket',
    plant: { bucket: PUBLIC, cdn: answeringImages({ status: 403 }) },
  },
  {
    fault: 'a sign-in page in front of the CDN',
    says: [
      'For files it must not show, the CDN returns 200 with something else',
      /^The CDN doesn’t serve public images\. A web page titled “Sign in”/,
    ],
    plant: { bucket: PUBLIC, cdn: answeringAll(page(200, 'Sign in')) },
  },
  {
    fault: 'a CDN that redirects',
    says: [
      /^Not everything that the CDN exposes could be checked\. .* redirects/,
      /^The CDN doesn’t serve public images\. .* redirects a public image to https:\/\/www\.example\//,
    ],
    plant: { bucket: PUBLIC, cdn: answeringAll(redirect(301, 'https://www.example/')) },
  },
  {
    fault: 'a CDN whose name nobody knows',
    says: ['The CDN doesn’t serve public images. The name cdn.example is unknown (ENOTFOUND).'],
    plant: {
      config: { cdnBaseUrl: 'https://cdn.example' },
      outside: { fetch: failingWith('ENOTFOUND') },
    },
  },
  {
    fault: 'a CDN that keeps images out of pages of other origins',
    says: [/^Browsers don’t show the CDN’s images at .* Cross-Origin-Resource-Policy: same-origin\.$/],
    plant: { bucket: PUBLIC, cdn: serving({ ...RIGHT, 'cross-origin-resource-policy': 'same-origin' }) },
  },
  {
    fault: 'a CDN that is protected against hotlinks of the app',
    says: ['The CDN refuses public images in pages of https://photos.example (403, by the header Referer)'],
    remedy: 'Hotlink Protection',
    plant: {
      bucket: PUBLIC,
      cdn: caching((request, response) =>
        request.headers.referer === undefined ? false : answeringAll({ status: 403 })(request, response),
      ),
    },
  },
  {
    fault: 'a firewall that refuses everybody at the CDN by a page',
    says: [
      /^The CDN doesn’t serve public images\. A web page titled “Just a moment” responds to a public image/,
    ],
    plant: { bucket: PUBLIC, cdn: answeringAll(page(403, 'Just a moment', 'cloudflare')) },
  },
  {
    fault: 'a CDN that never answers',
    says: [/^The CDN doesn’t serve public images\. .* doesn’t respond: nothing came within/],
    remedy: 'Correct CDN_BASE_URL',
    plant: { cdn: () => new Promise(() => {}), outside: { limits: { requestMs: 2_000 } } },
  },
  {
    fault: 'a CDN that keeps a 404',
    says: ['The CDN keeps its 404 for more than 12 seconds'],
    plant: () => ({ bucket: PUBLIC, cdn: caching(keepingMissing()) }),
  },
  {
    fault: 'a CDN that answers 200 for an image that is not there',
    says: ['The CDN returns 200 for an image that doesn’t exist.'],
    plant: {
      bucket: PUBLIC,
      cdn: caching(({ url = '' }, response) => {
        if (!url.endsWith('cdn-late.png')) return false;
        response.writeHead(200, { 'content-type': 'image/png' });
        response.end('placeholder');
        return true;
      }),
    },
  },
];

const isImage = (url = '') => url.startsWith('/public/images/') && url.endsWith('/cdn.png');

/** Serves public images with these headers. */
function serving(headers: OutgoingHttpHeaders, bytes: Uint8Array = TEST_IMAGE): Interfere {
  return caching(({ url, method }, response) => {
    if (method !== 'GET' || !isImage(url)) return false;
    response.writeHead(
      200,
      Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
    );
    response.end(bytes);
    return true;
  });
}

function answeringImages(answer: ProxyAnswer): Interfere {
  const all = answeringAll(answer);
  return (request, response) => (isImage(request.url) ? all(request, response) : false);
}

function answeringAll({ status, headers = {}, body = '' }: ProxyAnswer): Interfere {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
    return true;
  };
}

/** An object that was missing once stays missing. */
function keepingMissing(): Interfere {
  let asked = 0;
  return ({ url = '' }, response) => {
    if (!url.endsWith('cdn-late.png')) return false;
    asked += 1;
    response.writeHead(404, asked > 1 ? { age: '1' } : {});
    response.end();
    return true;
  };
}
