import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDevBucket } from '@/lib/dev-bucket';
import { always, answering, changing, cuttingOff, isAt, page, redirect, silentAt } from '../interfere';
import type { PlantedFault } from '../planted-fault';
import { answerFrom, failingWith, startTlsServer, unusedPort } from '../servers';

/** Another store with a bucket of the same name. */
async function startOther(bucket: string, accessKeyId = 'doctor') {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-other-'));
  const other = await startDevBucket({
    ...{ dir, port: 0, bucket, region: 'us-east-1', accessKeyId, secretAccessKey: SECRET },
  });
  return {
    storage: { publicEndpoint: other.url },
    close: async () => {
      await other.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const SECRET = 'only-for-the-tests-of-the-doctor';

/** Faults that keep browsers from the bucket that the app itself reaches: STORAGE_PUBLIC_ENDPOINT. */
export const DOOR_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a public endpoint that leads to the same bucket',
    says: [],
    plant: { door: () => false },
  },
  {
    fault: 'nobody listens at the public endpoint',
    says: [/^DEV_BUCKET_PUBLIC_URL: browsers cannot reach .*Nothing listens at 127/],
    remedy: 'DEV_BUCKET_PUBLIC_URL',
    plant: {
      prepare: async () => ({ storage: { publicEndpoint: `http://127.0.0.1:${await unusedPort()}` } }),
    },
  },
  {
    fault: 'the name of the public endpoint is unknown',
    says: [/^DEV_BUCKET_PUBLIC_URL: browsers cannot reach .*The name files\.example is unknown/],
    plant: {
      storage: { publicEndpoint: 'https://files.example' },
      outside: { fetch: failingWith('ENOTFOUND') },
    },
  },
  {
    fault: 'the bucket is in the host of the public endpoint and there is no wildcard DNS',
    says: [/The name photos[\w-]*\.files\.example is unknown, but files\.example is not/],
    remedy: 'STORAGE_FORCE_PATH_STYLE',
    plant: {
      prepare: ({ bucketUrl }) => ({
        storage: {
          // An address in numbers has the bucket in the path by itself.
          ...{ endpoint: bucketUrl, forcePathStyle: false, publicEndpoint: 'https://files.example' },
        },
      }),
      outside: { fetch: answerFrom({ 'https://files.example': () => new Response('', { status: 403 }) }) },
    },
  },
  {
    fault: 'the certificate of the public endpoint is signed by itself',
    says: [/^DEV_BUCKET_PUBLIC_URL: .*certificate of 127\.0\.0\.1:\d+ isn’t valid/],
    plant: {
      prepare: async () => {
        const { url, close } = await startTlsServer();
        return { storage: { publicEndpoint: url }, close };
      },
    },
  },
  {
    fault: 'the public endpoint is written with https and speaks http',
    says: [/speaks http, but was contacted by https/],
    plant: {
      prepare: ({ bucketUrl }) => ({ storage: { publicEndpoint: bucketUrl.replace('http:', 'https:') } }),
    },
  },
  {
    fault: 'the public endpoint is written with http and the app is served by https',
    says: [/^Pages of https:\/\/photos\.example can’t upload to http:\/\/files\.example: .*mixed content/],
    remedy: 'Serve the store by https',
    plant: { storage: { publicEndpoint: 'http://files.example' } },
  },
  {
    fault: 'browsers are told the address of this machine',
    says: [
      /^Browsers at https:\/\/photos\.example are told to upload to http:\/\/127\.0\.0\.1:\d+/,
      // The other findings that a bucket of S3 gets.
      'There is no lifecycle rule by which unfinished uploads',
    ],
    on: { versitygw: [/are told to upload to http:\/\/127/] },
    remedy: 'STORAGE_PUBLIC_ENDPOINT',
    plant: { storage: { provider: 's3' } },
  },
  {
    fault: 'the public endpoint leads to another store with the same keys',
    says: [/leads to another store: an object that was just written can’t be found there \(40\d \w+\)/],
    plant: { prepare: ({ bucket }) => startOther(bucket) },
  },
  {
    fault: 'the public endpoint leads to another store with other keys',
    says: [/leads to another store: .*\(403 InvalidAccessKeyId\)/],
    plant: { prepare: ({ bucket }) => startOther(bucket, 'somebody') },
  },
  {
    fault: 'the public endpoint leads to another store without such a bucket',
    says: [/leads to another store: .*\(404 NoSuchBucket\)/],
    plant: { prepare: () => startOther('films') },
  },
  {
    fault: 'the public endpoint is a web site',
    says: [/^DEV_BUCKET_PUBLIC_URL: A web page titled “Our photos” responds to a signed link/],
    plant: { door: answering(always, page(200, 'Our photos')) },
  },
  {
    fault: 'the public endpoint redirects to a sign-in page',
    says: [/^DEV_BUCKET_PUBLIC_URL: .* redirects a signed link to https:\/\/login\.example\/ \(302\)/],
    plant: { door: answering(always, redirect(302, 'https://login.example/')) },
  },
  {
    fault: 'the public endpoint’s proxy changes Host',
    says: [/^DEV_BUCKET_PUBLIC_URL: the server at .* changes the Host header/],
    remedy: 'proxy_set_header Host $http_host',
    plant: { door: changing(always, { host: 'bucket.internal' }) },
  },
  {
    fault: 'the public endpoint never answers',
    says: [/^DEV_BUCKET_PUBLIC_URL: .*nothing came within \d s/],
    plant: { door: silentAt(always), outside: { limits: { requestMs: 2_000 } } },
  },
  {
    fault: 'the public endpoint ends connections without an answer',
    says: [/^DEV_BUCKET_PUBLIC_URL: .*closed the connection without a response/],
    plant: { door: cuttingOff(always) },
  },
  {
    fault: 'a firewall at the public endpoint refuses everything',
    says: [/^DEV_BUCKET_PUBLIC_URL: .* refuses a signed link \(403\)/],
    plant: { door: answering(always, { status: 403 }) },
  },
  {
    fault: 'a gateway at the public endpoint has lost the store',
    says: [/^DEV_BUCKET_PUBLIC_URL: .* cannot reach the bucket's server: 504/],
    plant: { door: answering(always, { status: 504, headers: { server: 'envoy' } }) },
  },
  {
    fault: 'the app’s own way to the store takes no large bodies',
    says: [/^Browsers may send 1\.1 MB, but the app itself can’t write as much: .* 413/],
    plant: {
      proxy: answering(
        ({ headers }) => Number(headers['content-length'] ?? 0) > 1_000_000,
        page(413, '413 Request Entity Too Large'),
      ),
      prepare: ({ bucketUrl }) => ({ storage: { publicEndpoint: bucketUrl } }),
    },
  },
  {
    fault: 'the browsers’ way to the store takes no large bodies',
    says: [/A proxy \(nginx\) in front of .* an upload of the largest size \(1\.1 MB\) through: 413/],
    remedy: 'client_max_body_size',
    plant: {
      door: answering(
        ({ headers }) => Number(headers['content-length'] ?? 0) > 1_000_000,
        page(413, '413 Request Entity Too Large'),
      ),
    },
  },
  {
    fault: 'the door gives another picture than was stored',
    says: [
      /^DEV_BUCKET_PUBLIC_URL: a signed link returns different bytes than were stored \(11 instead of \d+\)/,
    ],
    plant: {
      door: answering(isAt('/door.png', 'GET'), {
        status: 200,
        headers: { 'content-type': 'image/png' },
        body: 'watermarked',
      }),
    },
  },
];
