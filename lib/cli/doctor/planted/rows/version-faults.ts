import { TEST_IMAGE } from '../../test-image';
import type { Interfere } from '../../testing/altering-proxy';
import {
  answering,
  both,
  isAt,
  isMethod,
  isRule,
  isSigned,
  marking,
  refusal,
  type Which,
} from '../interfere';
import type { PlantedFault } from '../planted-fault';

const isCopy: Which = ({ headers }) => headers['x-amz-copy-source'] !== undefined;
const isConditional: Which = ({ headers }) => headers['if-none-match'] !== undefined;
const isDelete: Which = (request) => request.method === 'POST' && isRule('delete')(request);

/** Faults in what a store tells of objects: their versions, sizes and times; and in what it does half. */
export const VERSION_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a proxy packs answers and weakens their ETag',
    says: [/^The ETag of an object arrives as W\/.*, which can’t be used to refer to it/],
    remedy: 'gzip off',
    plant: { proxy: marking(both(isMethod('HEAD', 'GET'), isAt('/changed.png')), { etag: 'W/"1"' }) },
  },
  {
    fault: 'a server that compares another ETag than it tells',
    says: ['An object can’t be replaced conditionally'],
    plant: { proxy: marking(both(isMethod('HEAD', 'GET'), isAt('/changed.png')), { etag: '"other"' }) },
  },
  {
    fault: 'a server that ignores If-Match',
    says: ['The bucket ignores If-Match: a write that expected an old version replaced the current one.'],
    plant: {
      proxy: answering(
        both(isMethod('PUT'), isAt('/changed.png'), ({ headers }) => headers['if-match'] !== undefined),
        { status: 200, headers: { etag: '"1"' } },
      ),
    },
  },
  {
    fault: 'a bucket that lets nothing be written over',
    says: [
      'Failed to change objects: object lock, a hold or a retention policy keeps objects from being changed or deleted.',
    ],
    plant: {
      proxy: answering(
        both(isMethod('PUT'), ({ headers }) => headers['if-match'] !== undefined),
        refusal(403, 'ObjectLocked'),
      ),
    },
  },
  {
    fault: 'a server that knows no conditional writes',
    says: ['The bucket doesn’t support If-None-Match: a create-only write is refused.'],
    plant: { proxy: answering(both(isMethod('PUT'), isConditional), refusal(501, 'NotImplemented')) },
  },
  {
    fault: 'a server that tells times of another zone',
    says: ['The bucket dates an object that was just written to'],
    remedy: 'UTC',
    plant: {
      proxy: listing((prefix) =>
        ['a', 'a-1', 'b', 'c'].map((end) => entry(`${prefix}-${end}.png`, 7_200_000)),
      ),
    },
  },
  {
    fault: 'a proxy that sends answers in chunks, without their length',
    says: ['The response to HEAD has no size: something in between removes Content-Length.'],
    plant: {
      drops: (name, { method, url = '' }) =>
        name === 'content-length' && method === 'HEAD' && url.includes('/copy.png'),
    },
  },
  {
    fault: 'a copy that fails half-way, in an answer of 200',
    says: [/^Failed to copy objects\. Could not copy .*InternalError/],
    plant: {
      proxy: answering(both(isCopy, isSigned), {
        status: 200,
        headers: { 'content-type': 'application/xml' },
        body: '<?xml version="1.0"?><Error><Code>InternalError</Code><Message>later</Message></Error>',
      }),
    },
  },
  {
    fault: 'a list of deletions that is taken, and refused for each object',
    says: [
      'These credentials have no right to delete objects.',
      /^The doctor could not delete its own objects/,
    ],
    plant: {
      proxy: answering(both(isDelete, isSigned), {
        status: 200,
        headers: { 'content-type': 'application/xml' },
        body: '<DeleteResult><Error><Key>x</Key><Code>AccessDenied</Code></Error></DeleteResult>',
      }),
    },
  },
  {
    fault: 'what is not there may not be seen',
    says: ['For a missing object the bucket returns 403'],
    remedy: 'without a condition on the prefix',
    plant: { proxy: answering(both(isMethod('HEAD'), isAt('/gone.png')), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'a policy demands a header of encryption from whoever writes',
    says: [
      'The app can’t write objects: a policy denies it explicitly, whatever rights the credentials have.',
    ],
    remedy: 'let the bucket encrypt by default',
    plant: {
      proxy: answering(
        both(isMethod('PUT'), isSigned),
        refusal(
          403,
          'AccessDenied',
          'User: u is not authorized to perform: s3:PutObject with an explicit deny in a resource-based policy',
        ),
      ),
    },
  },
  {
    fault: 'the app may write by a key of KMS, and not read',
    says: ['The app can’t read objects: the bucket encrypts with a KMS key that can’t be used.'],
    remedy: 'kms:Decrypt',
    plant: {
      proxy: answering(
        both(isMethod('GET'), isAt('.png'), isSigned),
        refusal(403, 'AccessDenied', 'User: u is not authorized to perform: kms:Decrypt on the resource'),
      ),
    },
  },
  {
    fault: 'a function that makes new objects smaller',
    says: ['An upload is accepted, but it comes back different from what was sent.'],
    remedy: 'a function that optimises them',
    plant: {
      proxy: answering(both(isMethod('GET'), isAt('/upload.png')), {
        status: 200,
        headers: { etag: '"2"', 'content-type': 'image/png' },
        body: 'smaller',
      }),
    },
  },
  {
    fault: 'new objects go to an archive at once',
    says: ['A signed link doesn’t work: new objects go straight to an archive'],
    plant: { proxy: answering(both(isMethod('GET'), isAt('/once.png')), refusal(403, 'InvalidObjectState')) },
  },
  {
    fault: 'a server that leaves out where to begin a listing',
    says: ['The bucket doesn’t list keys in ascending byte order, or can’t start after a given key.'],
    plant: {
      proxy: listing((prefix) => ['-a-1', '-a', '-b', '-c'].map((end) => entry(`${prefix}${end}.png`, 0))),
    },
  },
];

/** A listing of the doctor's, as it should be but for what is changed. */
function listing(entriesOf: (prefix: string) => readonly string[]): Interfere {
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    const prefix = searchParams.get('prefix') ?? '';
    if (!prefix.endsWith('/order')) return false;
    response.end(
      `<ListBucketResult><IsTruncated>false</IsTruncated>${entriesOf(prefix).join('')}</ListBucketResult>`,
    );
    return true;
  };
}

function entry(key: string, aheadMs: number): string {
  const time = new Date(Date.now() + aheadMs).toISOString();
  return `<Contents><Key>${key}</Key><LastModified>${time}</LastModified><Size>${TEST_IMAGE.length}</Size><ETag>"1"</ETag></Contents>`;
}
