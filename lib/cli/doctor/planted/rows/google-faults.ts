import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import { answering, both, isMethod, type ProxyAnswer, page, type Which } from '../interfere';
import type { Plant, PlantedFault } from '../planted-fault';

/** Served on this machine, where a bucket at a loopback address is no fault. */
export const PAGE = 'http://localhost:3000';

const isUpload: Which = ({ url = '' }) => url.startsWith('/upload/');
const isListing: Which = ({ url = '' }) => /^\/storage\/v1\/b\/[^/]+\/o\?/.test(url);
const isBucket: Which = ({ url = '' }) => /^\/storage\/v1\/b\/[^/?]+(?:\?|$)/.test(url);
const isObject: Which = ({ url = '' }) => /^\/storage\/v1\/b\/[^/]+\/o\//.test(url);
const isStranger: Which = ({ url = '', method }) =>
  method === 'GET' && !url.startsWith('/storage/') && !/X-Goog-Signature/.test(url) && url.includes('.png');

/** A refusal as Google writes it (https://cloud.google.com/storage/docs/json_api/v1/status-codes). */
function refused(code: number, reason: string, message = reason): ProxyAnswer {
  const error = { code, message, errors: [{ domain: 'global', reason, message }] };
  return {
    status: code,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'x-guploader-uploadid': 'ABg5' },
    body: JSON.stringify({ error }),
  };
}

/** The bucket with other settings. */
function setTo(settings: object): Pick<Plant, 'prepare'> {
  return {
    prepare: async ({ bucketUrl, bucket }) => {
      await fetch(`${bucketUrl}/storage/v1/b/${bucket}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(settings),
      });
      return {};
    },
  };
}

const PERSON = { type: 'authorized_user', client_id: 'c', client_secret: 's', refresh_token: 'r' };
const CDN = { config: { cdnBaseUrl: 'http://127.0.0.1:9' } };

/** Faults that only Google's store can have. */
export const GOOGLE_FAULTS: readonly PlantedFault[] = [
  { fault: 'a bucket of Google’s that is as it should be', says: [] },
  {
    fault: 'a service account that may not write',
    says: ['These credentials have no right to write objects.'],
    remedy: 'roles/storage.objectUser',
    plant: { proxy: answering(isUpload, refused(403, 'forbidden')) },
  },
  {
    fault: 'a service account that may not list',
    says: [/^These credentials have no right to list the bucket/],
    remedy: 'roles/storage.objectUser',
    plant: { proxy: answering(isListing, refused(403, 'forbidden')) },
  },
  {
    fault: 'a service account that may not delete',
    says: [
      'These credentials have no right to delete objects.',
      /^The doctor could not delete its own objects/,
    ],
    remedy: 'roles/storage.objectUser',
    plant: { proxy: answering(both(isMethod('DELETE'), isObject), refused(403, 'forbidden')) },
  },
  {
    fault: 'the credentials of a person, which sign nothing',
    says: ['These credentials can’t sign, so browsers can neither upload nor open anything.'],
    remedy: 'roles/iam.serviceAccountTokenCreator',
    plant: { storage: { credentials: PERSON } },
  },
  {
    fault: 'HMAC keys where a service account belongs',
    says: ['These credentials can’t sign, so browsers can neither upload nor open anything.'],
    remedy: 'not an HMAC key',
    plant: { storage: { credentials: { accessId: 'GOOG1', secret: 'x' } } },
  },
  {
    fault: 'a bucket that does not exist',
    says: [/^There is no bucket named /],
    plant: { proxy: answering(isListing, refused(404, 'notFound', 'The specified bucket does not exist.')) },
  },
  {
    fault: 'a bucket that bills whoever asks',
    says: [/^The bucket can’t be listed: the bucket bills the requester \(requester pays\)/],
    remedy: '--no-requester-pays',
    plant: {
      proxy: answering(
        (request) => isListing(request) || isObject(request),
        refused(400, 'required', 'Bucket is requester pays bucket but no user project provided.'),
      ),
    },
  },
  {
    fault: 'a bucket that bills others, and not these credentials',
    says: ['The bucket bills the requester (requester pays), and browsers can’t pay'],
    remedy: '--no-requester-pays',
    plant: setTo({ billing: { requesterPays: true } }),
  },
  {
    fault: 'a bucket without uniform access',
    says: ['The bucket has no uniform access: single images can be made public by their own ACL'],
    remedy: '--uniform-bucket-level-access',
    plant: setTo({
      iamConfiguration: {
        publicAccessPrevention: 'enforced',
        uniformBucketLevelAccess: { enabled: false },
      },
    }),
  },
  {
    fault: 'a bucket open to everybody with an account',
    says: ['Everyone with an account at the provider can read or list the bucket (allAuthenticatedUsers'],
    plant: {
      proxy: answering(({ url = '' }) => /\/iam(?:\?|$)/.test(url), {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          bindings: [{ role: 'roles/storage.objectViewer', members: ['allAuthenticatedUsers'] }],
        }),
      }),
    },
  },
  {
    fault: 'a bucket of a cold class',
    says: ['New objects go to a storage class in which each read costs extra'],
    remedy: '--default-storage-class=STANDARD',
    plant: {
      proxy: rewritingBucket((bucket) => ({ ...bucket, storageClass: 'COLDLINE' })),
    },
  },
  {
    fault: 'a bucket that may be made public',
    says: ['The bucket can be made public by mistake: public access is not blocked.'],
    remedy: '--public-access-prevention',
    plant: setTo({ iamConfiguration: { publicAccessPrevention: 'inherited' } }),
  },
  {
    fault: 'public access is prevented, and Cloud CDN is to read',
    says: [
      'Public access is prevented, and Cloud CDN reads like everyone else: public images can’t be served.',
      /^The CDN doesn’t serve public images\./,
    ],
    remedy: '--no-public-access-prevention',
    plant: CDN,
  },
  {
    fault: 'everybody may read the whole bucket',
    says: ['uploads/', 'held/', 'private/', 'trash/', 'index/', 'system/'].map(
      (place) => `Anyone can read ${place} without a signature.`,
    ),
    remedy: /Close it: allow public reads of the prefix public\/ at most/,
    plant: { proxy: showing(() => true) },
  },
  {
    fault: 'the managed folder that everybody may read is private/',
    says: ['Anyone can read private/ without a signature.'],
    plant: { proxy: showing((path) => path.startsWith('private/')) },
  },
  {
    fault: 'soft delete',
    says: ['Soft delete keeps (and bills) deleted objects for another 7 days'],
    remedy: '--clear-soft-delete',
    plant: setTo({ softDeletePolicy: { retentionDurationSeconds: '604800' } }),
  },
  {
    fault: 'a retention policy',
    says: [
      'Object lock or a retention policy keeps everything for 2 days',
      /^Failed to delete objects: object lock, a hold or a retention policy keeps objects/,
      /^The doctor could not delete its own objects/,
    ],
    plant: {
      ...setTo({ retentionPolicy: { retentionPeriod: '172800' } }),
      proxy: answering(both(isMethod('DELETE'), isObject), refused(403, 'retentionPolicyNotMet')),
    },
  },
  {
    fault: 'a hold on whatever is new',
    says: ['The bucket has object lock: locked objects can’t be deleted early'],
    plant: setTo({ defaultEventBasedHold: true }),
  },
  {
    fault: 'versions',
    says: ['The bucket is versioned: it keeps deleted and overwritten objects, and nothing expires them.'],
    plant: setTo({ versioning: { enabled: true } }),
  },
  {
    fault: 'no CORS rules',
    says: [/^Browsers at http:\/\/localhost:3000 can’t upload: .* No CORS rule names the origin/],
    plant: setTo({ cors: [] }),
  },
  {
    fault: 'a CORS rule for OPTIONS, which Google answers by itself',
    says: [/can’t upload: .* The CORS rule for http:\/\/localhost:3000 does not allow POST/],
    plant: setTo({ cors: [{ origin: [PAGE], method: ['OPTIONS', 'GET', 'HEAD'], responseHeader: ['*'] }] }),
  },
  {
    fault: 'a CORS rule without headers, of which a form needs none',
    says: [],
    plant: setTo({ cors: [{ origin: [PAGE], method: ['POST', 'GET', 'HEAD'] }] }),
  },
  {
    fault: 'no lifecycle rules',
    says: [
      'There is no lifecycle rule by which uploads/ expires after 3 days.',
      'There is no lifecycle rule by which trash/ expires after 30 days.',
      'There is no lifecycle rule by which system/week/ expires after 7 days.',
      'There is no lifecycle rule by which unfinished',
    ],
    plant: setTo({ lifecycle: { rule: [] } }),
  },
  {
    fault: 'a lifecycle rule that deletes all after a year',
    says: ['A lifecycle rule deletes objects that the app keeps: everything expires after 365 days.'],
    plant: {
      prepare: async ({ admin }) => {
        await admin.writeLifecycle([...(await admin.readLifecycle()), { prefix: '', expireDays: 365 }]);
        return {};
      },
    },
  },
  {
    fault: 'the key of Cloud KMS is switched off',
    says: ['The app can’t write objects: the bucket encrypts with a KMS key that can’t be used.'],
    plant: { proxy: answering(isUpload, refused(403, 'forbidden', 'Cloud KMS key projects/p is disabled.')) },
  },
  {
    fault: 'a perimeter of VPC Service Controls',
    says: ['The bucket can’t be listed: a VPC Service Controls perimeter blocks access from here'],
    plant: {
      proxy: answering(
        (request) => request.url?.startsWith('/storage/') === true || isUpload(request),
        refused(403, 'forbidden', 'Request is prohibited. vpcServiceControlsUniqueIdentifier: x'),
      ),
    },
  },
  {
    fault: 'a page answers what the bucket’s settings are',
    says: [
      /^Could not read the lifecycle rules: something in between answered in place of the bucket/,
      /^Could not read the public access prevention: something in between answered/,
      /^Whether the bucket keeps deleted objects could not be checked/,
    ],
    plant: { proxy: answering(both(isMethod('GET'), isBucket), page(200, 'Welcome')) },
  },
  {
    fault: 'a page answers listings of Google’s',
    says: [/^Could not list uploads\/: something in between answered in place of the bucket/],
    plant: { proxy: answering(isListing, page(200, 'Welcome')) },
  },
];

/** Shows the test image to anyone where it is meant. */
function showing(isShown: (path: string) => boolean): Interfere {
  return (request, response) => {
    const path = (request.url ?? '').replace(/^\/[^/]+\//, '').replace(/\?.*$/, '');
    if (!isStranger(request) || !isShown(path)) return false;
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(TEST_IMAGE);
    return true;
  };
}

/** The bucket's own settings, and others on top that a PATCH may not set. */
function rewritingBucket(change: (bucket: object) => object): Interfere {
  return (request, response) => {
    if (request.method !== 'GET' || !isBucket(request)) return false;
    const iamConfiguration = { publicAccessPrevention: 'enforced' };
    const rule = [
      ['uploads/', 3],
      ['trash/', 30],
      ['system/week/', 7],
    ].map(([prefix, age]) => ({ action: { type: 'Delete' }, condition: { age, matchesPrefix: [prefix] } }));
    const parts = { action: { type: 'AbortIncompleteMultipartUpload' }, condition: { age: 1 } };
    const settings = change({ iamConfiguration, lifecycle: { rule: [...rule, parts] } });
    return answering(() => true, {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    })(request, response);
  };
}
