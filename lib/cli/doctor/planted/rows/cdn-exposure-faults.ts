import type { ObjectStorage } from '@/lib/storage';
import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import { page } from '../interfere';
import type { Plant, PlantedFault } from '../planted-fault';

const PUBLIC = { publicPrefixes: ['public/'] };
const LISTING = '<ListBucketResult><Name>photos</Name></ListBucketResult>';

/** Faults in what anybody can see and do by the CDN's address. */
export const CDN_EXPOSURE_FAULTS: readonly PlantedFault[] = [
  ...['private/thumbs/', 'uploads/', 'trash/', 'system/keep/', 'held/', 'index/'].map((prefix) => ({
    fault: `a CDN that serves ${prefix}, which the bucket refuses`,
    says: [`The CDN serves ${prefix} to anyone.`],
    plant: { bucket: PUBLIC, cdn: caching(serving((path) => path.startsWith(prefix))) },
  })),
  ...(
    [
      ['at its root', (path: string) => path === '', LISTING],
      ['by a query', (path: string) => path.startsWith('?list-type=2'), LISTING],
      ['by its versions', (path: string) => path.startsWith('?versions'), '<ListVersionsResult/>'],
      [
        'as nginx lists a folder in JSON',
        (path: string) => path === 'private/',
        '[{ "name":"images", "type":"directory", "mtime":"Sun, 29 Nov 2026 10:00:00 GMT" }]',
      ],
      [
        'as a web server lists a folder',
        (path: string) => path === 'private/',
        '<html><head><title>Index of /private/</title></head><body><a href="images/">images/</a></body></html>',
      ],
    ] as const
  ).map(([how, isAsked, body]) => ({
    fault: `a CDN that lists the bucket ${how}`,
    says: ['The CDN lists the bucket to anyone: the names of all images are public.'],
    plant: { bucket: PUBLIC, cdn: caching(answeringPath(isAsked, body)) },
  })),
  ...(
    [
      ['an encoded slash', (path: string) => path.startsWith('public/..%2f')],
      ['encoded dots', (path: string) => path.startsWith('public/%2e%2e%2f')],
      ['an encoded letter', (path: string) => path.startsWith('%70rivate/')],
      ['a second slash', (path: string) => path.startsWith('/private/')],
    ] as const
  ).map(([how, isAsked]) => ({
    fault: `a CDN whose rule is walked around by ${how}`,
    says: ['The CDN refuses a private image, but anyone can get it with another spelling of its URL'],
    plant: { bucket: PUBLIC, cdn: caching(serving(isAsked)) },
  })),
  {
    fault: 'a CDN that writes for anybody',
    says: ['Anyone can write into the bucket through the CDN.'],
    plant: () =>
      doing('PUT', async (storage, key) =>
        storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } }),
      ),
  },
  {
    fault: 'a CDN that deletes for anybody',
    says: ['Anyone can delete from the bucket through the CDN.'],
    plant: () => doing('DELETE', async (storage, key) => storage.delete([key])),
  },
  {
    fault: 'a CDN that answers refusals with a page of a website',
    says: [
      'For files it must not show, the CDN returns 200 with something else',
      /^The CDN returns 200 for an image that doesn’t exist: A web page titled “Photos”/,
    ],
    plant: { bucket: PUBLIC, cdn: caching(fallback()) },
  },
];

function pathOf(url = ''): string {
  return url.replace(/^\//, '');
}

/** Serves the test image at the paths that are meant. */
function serving(isMeant: (path: string) => boolean): Interfere {
  return ({ url, method }, response) => {
    if (method !== 'GET' || !isMeant(pathOf(url))) return false;
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(TEST_IMAGE);
    return true;
  };
}

function answeringPath(isMeant: (path: string) => boolean, body: string): Interfere {
  return ({ url, method }, response) => {
    if (method !== 'GET' || !isMeant(pathOf(url))) return false;
    response.writeHead(200);
    response.end(body);
    return true;
  };
}

/** A page of an app for whatever is not a public image that is there. */
function fallback(): Interfere {
  return ({ url, method }, response) => {
    const path = pathOf(url);
    if (method !== 'GET' || (path.startsWith('public/images/') && !path.endsWith('cdn-late.png')))
      return false;
    const { status, headers, body } = page(200, 'Photos');
    response.writeHead(status, headers);
    response.end(body);
    return true;
  };
}

/** Says that it answered from its cache. */
export function caching(interfere: Interfere): Interfere {
  return (request, response) => {
    response.setHeader('x-cache', 'Hit from cloudfront');
    return interfere(request, response);
  };
}

/** Does by the bucket's credentials what anybody asks for. */
function doing(method: string, act: (storage: ObjectStorage, key: string) => Promise<void>): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    bucket: PUBLIC,
    cdn: caching(async (request, response) => {
      if (bucket === undefined || request.method !== method) return false;
      await act(bucket, pathOf(request.url));
      response.writeHead(200);
      response.end();
      return true;
    }),
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
  };
}
