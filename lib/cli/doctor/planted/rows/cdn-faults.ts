import { generateKeyPairSync } from 'node:crypto';
import type { Interfere } from '../../testing/altering-proxy';
import type { ProxyAnswer } from '../interfere';
import { refusal } from '../interfere';
import type { PlantedFault } from '../planted-fault';

const PUBLIC = { publicPrefixes: ['public/'] };

/** The CDN in front of the bucket. */
export const CDN_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a CDN that serves public images, refuses private ones and caches',
    says: [],
    plant: () => ({ bucket: PUBLIC, cdn: hitting(2) }),
  },
  {
    fault: 'a CDN that serves private images',
    says: [/^Anyone can read private\//, 'The CDN serves private/ to anyone.'],
    plant: () => ({ bucket: { publicPrefixes: ['public/', 'private/'] }, cdn: hitting(2) }),
  },
  {
    fault: 'a CDN that serves system/',
    says: [/^Anyone can read system\//, 'The CDN serves system/ to anyone.'],
    plant: () => ({ bucket: { publicPrefixes: ['public/', 'system/'] }, cdn: hitting(2) }),
  },
  {
    fault: 'a CDN that caches nothing',
    says: ['The CDN doesn’t seem to cache'],
    plant: { bucket: PUBLIC, cdn: () => false },
  },
  {
    fault: 'the bucket policy for CloudFront lacks private/*',
    says: [
      /^CloudFront accepts the signature, but the bucket doesn’t let it read private\/ \(403 AccessDenied of S3\)/,
    ],
    remedy: '"arn:aws:s3:::photos/private/*"',
    plant: () => ({ bucket: PUBLIC, ...withCloudFront(refusal(403, 'AccessDenied')) }),
  },
  {
    fault: 'CloudFront does not know the key of signed URLs',
    says: ['CloudFront doesn’t know the key K1 that signs the URLs (403 InvalidKey).'],
    remedy: 'into a key group',
    plant: () => ({
      bucket: PUBLIC,
      ...withCloudFront({
        status: 403,
        body: '<?xml version="1.0"?><Error><Code>InvalidKey</Code><Message>Unknown Key</Message></Error>',
      }),
    }),
  },
  {
    fault: 'CloudFront does not take the signature',
    says: ['The CDN refuses private/images/ by signed URL (403 AccessDenied).'],
    remedy: 'CLOUDFRONT_PRIVATE_KEY',
    plant: () => ({
      bucket: PUBLIC,
      ...withCloudFront({
        status: 403,
        body: '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access denied</Message></Error>',
      }),
    }),
  },
];

/** CloudFront with signed URLs, which answers them so. */
function withCloudFront({ status, headers = {}, body }: ProxyAnswer) {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const hit = hitting(2);
  const cdn: Interfere = (request, response) => {
    if (!(request.url ?? '').includes('Key-Pair-Id=')) return hit(request, response);
    response.writeHead(status, headers);
    response.end(body);
    return true;
  };
  return { cdn, config: { cloudFront: { keyPairId: 'K1', privateKey } } };
}

/** Caches as CloudFront tells it: a hit from the third answer on. */
function hitting(misses: number): (...parts: Parameters<Interfere>) => boolean {
  let asked = 0;
  return (_, response) => {
    asked += 1;
    response.setHeader('x-cache', asked > misses ? 'Hit from cloudfront' : 'Miss from cloudfront');
    return false;
  };
}
