import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import type { ObjectStorage } from '@/lib/storage';
import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import {
  answering,
  both,
  isAnonymous,
  isMethod,
  isRule,
  page,
  redirect,
  refusal,
  type Which,
} from '../interfere';
import type { Plant, PlantedFault } from '../planted-fault';

const isUnder =
  (prefix: string): Which =>
  ({ url = '' }) =>
    new RegExp(`/photos[\\w-]*/${prefix}`).test(url);

const OWN_IMAGE = imageKey('private', createImageId(Date.UTC(2026, 0, 1)), 'open.png');

/** Everything that anybody could do, one by one. */
export const EXPOSURE_FAULTS: readonly PlantedFault[] = [
  ...['private/thumbs/', 'private/images/', 'trash/thumbs/', 'system/keep/', 'held/', 'index/'].map(
    (prefix) => ({
      fault: `anybody can read ${prefix} and nothing else`,
      says: [`Anybody can read ${prefix} without a signature.`],
      plant: { bucket: { publicPrefixes: [prefix] } },
    }),
  ),
  ...(
    [
      ['by ListObjects v1', 'max-keys', '<ListBucketResult><Name>photos</Name></ListBucketResult>'],
      ['below a prefix', 'prefix', '<ListBucketResult><Prefix>private/</Prefix></ListBucketResult>'],
      ['by its versions', 'versions', '<ListVersionsResult><Name>photos</Name></ListVersionsResult>'],
      ['by its unfinished uploads', 'uploads', '<ListMultipartUploadsResult></ListMultipartUploadsResult>'],
    ] as const
  ).map(([how, query, body]) => ({
    fault: `anybody can list the bucket ${how}`,
    says: ['Anybody can list the bucket: the names of all images are public.'],
    plant: { proxy: answering(both(isRule(query), isAnonymous), { status: 200, body }) },
  })),
  {
    fault: 'anybody can list the trash alone',
    says: ['Anybody can list the bucket: the names of all images are public.'],
    plant: {
      proxy: answering(
        both(isAnonymous, ({ url = '' }) => url.includes('prefix=trash/')),
        { status: 200, body: '<ListBucketResult><Prefix>trash/</Prefix></ListBucketResult>' },
      ),
    },
  },
  {
    fault: 'anybody can read who says to come from the app',
    says: ['Anybody can read private/ who says to come from https://photos.example (by the header Referer'],
    plant: {
      proxy: answering(
        both(
          isAnonymous,
          isMethod('GET'),
          isUnder('private/'),
          ({ headers }) => headers.referer !== undefined,
        ),
        { status: 200, body: 'an image' },
      ),
    },
  },
  {
    fault: 'a cache serves to anybody what was opened by a signed link',
    says: ['A cache in front of the bucket serves to anybody what was once opened by a signed link.'],
    plant: { proxy: forgettingSignatures() },
  },
  {
    fault: 'anybody can write under public/',
    says: ['Anybody can write under public/ without a signature.'],
    plant: doingAnonymously('PUT', 'public/', (storage, key) => put(storage, key)),
  },
  {
    fault: 'anybody can write under uploads/',
    says: ['Anybody can write under uploads/ without a signature.'],
    plant: doingAnonymously('PUT', 'uploads/', (storage, key) => put(storage, key)),
  },
  {
    fault: 'anybody can delete under private/',
    says: ['Anybody can delete under private/ without a signature.'],
    plant: doingAnonymously('DELETE', 'private/', (storage, key) => storage.delete([key])),
  },
  {
    fault: 'a server that answers 204 to every DELETE and deletes nothing',
    says: [],
    plant: { proxy: answering(both(isMethod('DELETE'), isAnonymous), { status: 204 }) },
  },
  {
    fault: 'anybody can upload by a form without a policy',
    says: ['Anybody can upload by a form without a policy.'],
    plant: takingBareForms(),
  },
  {
    fault: 'anybody can read who may do what',
    says: ['Anybody can read who may do what in the bucket (?acl).'],
    plant: {
      proxy: answering(both(isRule('acl'), isAnonymous), { status: 200, body: '<AccessControlPolicy/>' }),
    },
  },
  {
    fault: 'one image is open by an ACL of its own',
    says: ['Anybody can open images under private/images/ that are there already'],
    plant: {
      bucket: { publicPrefixes: [OWN_IMAGE] },
      prepare: async ({ storage }) => {
        await put(storage, OWN_IMAGE);
        return {};
      },
    },
  },
  {
    fault: 'a portal answers in place of a refusal',
    says: [
      /^What anybody may do without a signature was not all seen\. A web page titled “Welcome” answers private\/images\//,
    ],
    plant: {
      proxy: answering(both(isUnder('private/'), isAnonymous, isMethod('GET')), page(200, 'Welcome')),
    },
  },
  {
    fault: 'a redirect in place of a refusal',
    says: [/was not all seen\. .* redirects trash\/images\/ to https:\/\/elsewhere\.example/],
    plant: {
      proxy: answering(
        both(isUnder('trash/'), isAnonymous, isMethod('GET')),
        redirect(302, 'https://elsewhere.example/'),
      ),
    },
  },
  {
    fault: 'a failure in place of a refusal',
    says: ['What anybody may do without a signature was not all seen.'],
    plant: {
      proxy: answering(
        both(isUnder('uploads/'), isAnonymous, isMethod('GET')),
        refusal(500, 'InternalError'),
      ),
    },
  },
];

async function put(storage: ObjectStorage, key: string): Promise<void> {
  await storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
}

/** Does for anybody what a method asks for, below a prefix. */
function doingAnonymously(
  method: string,
  prefix: string,
  act: (storage: ObjectStorage, key: string) => Promise<void>,
): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    proxy: async (request, response) => {
      const isMeant = both(isMethod(method), isUnder(prefix), isAnonymous);
      if (bucket === undefined || !isMeant(request)) return false;
      await act(bucket, decodeURIComponent((request.url ?? '').replace(/^\/photos[\w-]*\/|\?.*$/g, '')));
      response.writeHead(200);
      response.end();
      return true;
    },
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
  };
}

/** Knows objects by their path alone, once a signed link has opened them. */
function forgettingSignatures(): Interfere {
  const opened = new Set<string>();
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (request.method !== 'GET' || !path.endsWith('.png')) return false;
    if (/[?&]X-Amz-Signature=/.test(request.url ?? '')) opened.add(path);
    else if (isAnonymous(request) && opened.has(path)) {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(TEST_IMAGE);
      return true;
    }
    return false;
  };
}

/** A form without a policy is stored. */
function takingBareForms(): Plant {
  let bucket: ObjectStorage | undefined;
  return {
    prepare: ({ storage }) => {
      bucket = storage;
      return {};
    },
    outside: {
      fetch: async (input, init) => {
        const form = init?.body;
        if (
          bucket === undefined ||
          !(form instanceof FormData) ||
          [...form.keys()].some((name) => name.toLowerCase() === 'policy')
        ) {
          return globalThis.fetch(input, init);
        }
        await put(bucket, String(form.get('key')));
        return new Response(null, { status: 204 });
      },
    },
  };
}
