import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { TEST_IMAGE } from '../../test-image';
import { answering, both, isAnonymous, isMethod, isRule, page, redirect, refusal } from '../interfere';
import {
  deletingListsForAnybody,
  doingAnonymously,
  endingForAnybody,
  forgettingSignatures,
  isUnder,
  put,
  servingImage,
  takingForms,
} from '../let-anybody';
import type { PlantedFault } from '../planted-fault';

const OWN_IMAGE = imageKey('private', createImageId(Date.UTC(2026, 0, 1)), 'open.png');

/** Rights that anybody could have by mistake, one by one. */
export const EXPOSURE_FAULTS: readonly PlantedFault[] = [
  ...[
    'private/thumbs/',
    'private/images/',
    'trash/thumbs/',
    'system/keep/',
    'held/',
    'held/thumbs/',
    'index/',
  ].map((prefix) => ({
    fault: `anybody can read ${prefix} and nothing else`,
    says: [`Anyone can read ${prefix} without a signature.`],
    plant: { bucket: { publicPrefixes: [prefix] } },
  })),
  ...(
    [
      ['by ListObjects v1', 'max-keys', '<ListBucketResult><Name>photos</Name></ListBucketResult>'],
      ['below a prefix', 'prefix', '<ListBucketResult><Prefix>private/</Prefix></ListBucketResult>'],
      ['by its versions', 'versions', '<ListVersionsResult><Name>photos</Name></ListVersionsResult>'],
      ['by its unfinished uploads', 'uploads', '<ListMultipartUploadsResult></ListMultipartUploadsResult>'],
    ] as const
  ).map(([how, query, body]) => ({
    fault: `anybody can list the bucket ${how}`,
    says: ['Anyone can list the bucket: the names of all images are public.'],
    plant: { proxy: answering(both(isRule(query), isAnonymous), { status: 200, body }) },
  })),
  {
    fault: 'anybody can list the trash alone',
    says: ['Anyone can list the bucket: the names of all images are public.'],
    plant: {
      proxy: answering(
        both(isAnonymous, ({ url = '' }) => url.includes('prefix=trash/')),
        { status: 200, body: '<ListBucketResult><Prefix>trash/</Prefix></ListBucketResult>' },
      ),
    },
  },
  {
    fault: 'anybody can read who says to come from the app',
    says: ['Anyone can read private/ by claiming to come from https://photos.example (in the Referer header'],
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
    fault: 'a cache serves to anyone what was opened by a signed link',
    says: ['A cache in front of the bucket serves everything to anyone once a signed link has opened it.'],
    plant: () => ({ proxy: forgettingSignatures() }),
  },
  {
    fault: 'anybody can write under public/',
    says: ['Anyone can write under public/ without a signature.'],
    plant: () => doingAnonymously('PUT', 'public/', (storage, key) => put(storage, key)),
  },
  {
    fault: 'anybody can write under uploads/',
    says: ['Anyone can write under uploads/ without a signature.'],
    plant: () => doingAnonymously('PUT', 'uploads/', (storage, key) => put(storage, key)),
  },
  {
    fault: 'anybody can delete under private/',
    says: ['Anyone can delete under private/ without a signature.'],
    plant: () => doingAnonymously('DELETE', 'private/', (storage, key) => storage.delete([key])),
  },
  {
    fault: 'a server that answers 204 to every DELETE and deletes nothing',
    says: [],
    plant: { proxy: answering(both(isMethod('DELETE'), isAnonymous), { status: 204 }) },
  },
  {
    fault: 'anybody can upload by a form without a policy',
    says: ['Anyone can upload by a form without a policy.'],
    plant: () => takingForms((names) => !names.includes('policy')),
  },
  {
    fault: 'anybody can read who may do what',
    says: ['Anyone can read the bucket’s access rights (?acl).'],
    plant: {
      proxy: answering(both(isRule('acl'), isAnonymous, isMethod('GET')), {
        status: 200,
        body: '<AccessControlPolicy/>',
      }),
    },
  },
  {
    fault: 'anybody can upload by a form with an unsigned policy',
    says: ['Anyone can upload by a form with an unsigned policy.'],
    plant: () =>
      takingForms((names) => names.includes('policy') && !names.some((name) => /signature$/.test(name))),
  },
  {
    fault: 'anybody can begin an upload in parts',
    says: ['Anyone can start a multipart upload (POST ?uploads)'],
    plant: {
      proxy: answering(both(isMethod('POST'), isRule('uploads'), isAnonymous), {
        status: 200,
        body: '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>',
      }),
    },
  },
  {
    fault: 'anybody can end an upload in parts of others',
    says: ['Anyone can abort other people’s multipart uploads (DELETE ?uploadId).'],
    plant: () => endingForAnybody(),
  },
  {
    fault: 'anybody can change who may read an image',
    says: ['Anyone can change who may read an image (PUT ?acl).'],
    plant: { proxy: answering(both(isMethod('PUT'), isRule('acl'), isAnonymous), { status: 200 }) },
  },
  {
    fault: 'anybody can delete by a list',
    says: ['Anyone can delete under private/images/ without a signature.'],
    plant: () => deletingListsForAnybody(),
  },
  {
    fault: 'anybody can copy private images',
    says: ['Anyone can copy private images to other names of the bucket.'],
    plant: () =>
      doingAnonymously(
        'PUT',
        'public/',
        (storage, key) => put(storage, key),
        ({ headers }) => headers['x-amz-copy-source'] !== undefined,
      ),
  },
  {
    fault: 'HEAD is answered without a signature',
    says: ['Anyone can find out that a private image exists, and its size and type'],
    plant: {
      proxy: answering(both(isMethod('HEAD'), isUnder('private/'), isAnonymous), {
        status: 200,
        headers: { 'content-length': TEST_IMAGE.length, 'content-type': 'image/png' },
      }),
    },
  },
  ...(
    [
      ['a version is asked for', /\?versionId=null/],
      ['a letter is encoded', /\/%70rivate\//],
      ['a slash is doubled', /\/\/private\//],
    ] as const
  ).map(([how, way]) => ({
    fault: `private images are served where ${how}`,
    says: ['A private image is refused, but anyone can get it with another spelling of its URL'],
    plant: {
      proxy: servingImage(both(isMethod('GET'), isAnonymous, ({ url = '' }) => way.test(url))),
    },
  })),
  {
    fault: 'links are good after they have expired',
    says: ['A signed link opens private images after it has expired.'],
    plant: {
      proxy: servingImage(
        both(isMethod('GET'), ({ url = '' }) => /expired\.png\?.*X-Amz-Expires=60/.test(url)),
      ),
    },
  },
  {
    fault: 'links are good with a wrong signature',
    says: ['A link with a wrong signature opens private images.'],
    plant: {
      proxy: servingImage(both(isMethod('GET'), ({ url = '' }) => /X-Amz-Signature=00000000/.test(url))),
    },
  },
  {
    fault: 'one image is open by an ACL of its own',
    says: ['Anyone can open existing images under private/images/'],
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
      /^Not everything that the public can do could be checked\. A web page titled “Welcome” responds to private\/images\//,
    ],
    plant: {
      proxy: answering(both(isUnder('private/'), isAnonymous, isMethod('GET')), page(200, 'Welcome')),
    },
  },
  {
    fault: 'a redirect in place of a refusal',
    says: [/could be checked\. .* redirects trash\/images\/ to https:\/\/elsewhere\.example/],
    plant: {
      proxy: answering(
        both(isUnder('trash/'), isAnonymous, isMethod('GET')),
        redirect(302, 'https://elsewhere.example/'),
      ),
    },
  },
  {
    fault: 'a failure in place of a refusal',
    says: ['Not everything that the public can do could be checked.'],
    plant: {
      proxy: answering(
        both(isUnder('uploads/'), isAnonymous, isMethod('GET')),
        refusal(500, 'InternalError'),
      ),
    },
  },
];
