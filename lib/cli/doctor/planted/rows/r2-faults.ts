import { TEST_IMAGE } from '../../test-image';
import type { Drops, Interfere } from '../../testing/altering-proxy';
import {
  answering,
  both,
  isForm,
  isMethod,
  isOptions,
  isRule,
  isSigned,
  refusal,
  type Which,
} from '../interfere';
import type { Plant, PlantedFault } from '../planted-fault';

/** Served on this machine, where a bucket at a loopback address is no fault. */
const PAGE = 'http://localhost:3000';

const LIFECYCLE = `<LifecycleConfiguration>${[
  ['sluice-staging', 'uploads/', 3],
  ['sluice-trash', 'trash/', 30],
  ['sluice-week', 'system/week/', 7],
]
  .map(
    ([id, prefix, days]) =>
      `<Rule><ID>${id}</ID><Status>Enabled</Status><Filter><Prefix>${prefix}</Prefix></Filter><Expiration><Days>${days}</Days></Expiration></Rule>`,
  )
  .join(
    '',
  )}<Rule><ID>Default Multipart Abort Rule</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>`;

const STARRED = `<CORSConfiguration><CORSRule><AllowedOrigin>${PAGE}</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedHeader>*</AllowedHeader></CORSRule></CORSConfiguration>`;

/** https://developers.cloudflare.com/r2/api/s3/api/ */
const LACKING = [
  'versioning',
  'object-lock',
  'replication',
  'acl',
  'policy',
  'versions',
  'requestPayment',
  'tagging',
];
const isLacking: Which = (request) => LACKING.some((name) => isRule(name)(request));

/** Its ways over those of S3: no forms, no versions, ACLs or policies, and a rule of its own that expires uploads in parts. */
const R2_WAYS: Interfere = (request, response) =>
  answering(isForm, refusal(501, 'NotImplemented'))(request, response) ||
  answering(isLacking, refusal(501, 'NotImplemented'))(request, response) ||
  answering(both(isRule('lifecycle'), isMethod('GET')), { status: 200, body: LIFECYCLE })(request, response);

/** Its refusals have no CORS headers. */
const R2_DROPS: Drops = (name, _, status) => name === 'access-control-allow-origin' && status >= 400;

function onR2({ bucket, storage, config, proxy = () => false, ...rest }: Plant = {}): Plant {
  return {
    ...rest,
    bucket: { region: 'auto', corsOrigins: [PAGE], ...bucket },
    storage: { provider: 'r2', region: 'auto', uploadMethod: 'put', ...storage },
    config: { origins: [PAGE], ...config },
    proxy: async (request, response) => (await proxy(request, response)) || R2_WAYS(request, response),
    drops: R2_DROPS,
  };
}

/** Serves the test image wherever a key of the bucket is asked for at the root, as a custom domain does; the rest is no business of its. */
function customDomain(isShown: (path: string) => boolean): Interfere {
  return ({ method, url = '' }, response) => {
    const path = url.split('?', 1)[0] ?? '';
    response.setHeader('cf-cache-status', 'HIT');
    const isImage = path.endsWith('.png') && isShown(path) && !path.endsWith('cdn-late.png');
    const isKey = /^\/(?:public|private|uploads|trash|system|held|index)\/[\w/.-]+$/.test(path);
    if (method === 'GET' && isImage && isKey) {
      response.writeHead(200, {
        'content-type': 'image/png',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-disposition': 'inline; filename="doctor.png"',
      });
      response.end(TEST_IMAGE);
      return true;
    }
    if (method === 'GET' && isKey && isShown(path)) return false;
    response.writeHead(method === 'GET' ? 404 : 405, { 'content-type': 'text/html', server: 'cloudflare' });
    response.end('<!doctype html><title>Object not found</title>');
    return true;
  };
}

/** Faults that only R2 can have. */
export const R2_FAULTS: readonly PlantedFault[] = [
  { fault: 'R2 as it should be', says: [], plant: onR2() },
  {
    fault: 'a token of R2 that may only read',
    says: ['These credentials have no right to write objects.'],
    remedy: 'Object Read & Write',
    plant: onR2({
      proxy: answering(both(isMethod('PUT', 'DELETE', 'POST'), isSigned), refusal(403, 'AccessDenied')),
    }),
  },
  {
    fault: 'a token of R2 for another bucket',
    says: ['These credentials have no right to list the bucket photos'],
    remedy: 'Object Read & Write',
    plant: onR2({ proxy: answering(isSigned, refusal(403, 'AccessDenied')) }),
  },
  {
    fault: 'a token of R2 for objects alone, with which the doctor is run',
    says: [
      /^These credentials have no right to read it, so it was not checked\. Could not read the lifecycle rules/,
    ],
    plant: onR2({
      proxy: answering(
        both(isSigned, (request) => isRule('lifecycle')(request) || isRule('cors')(request)),
        refusal(403, 'AccessDenied'),
      ),
    }),
  },
  {
    fault: 'a bucket of R2 with a jurisdiction, asked for at the usual address',
    says: ['There is no bucket named photos.'],
    remedy: '.eu.r2.cloudflarestorage.com',
    plant: onR2({ proxy: answering(isSigned, refusal(404, 'NoSuchBucket')) }),
  },
  {
    fault: 'the CORS rule of R2 allows headers by a star, and R2 does not go by that',
    says: [
      /The CORS rules only allow the headers by \*, which this server, or something in between, doesn’t support/,
    ],
    remedy: 'Name each header in AllowedHeaders: content-type, if-none-match',
    plant: onR2({
      proxy: (request, response) =>
        answering(both(isRule('cors'), isMethod('GET')), { status: 200, body: STARRED })(request, response) ||
        answering(
          both(isOptions, ({ headers }) => headers.origin === PAGE),
          {
            status: 204,
            headers: { 'access-control-allow-origin': PAGE, 'access-control-allow-methods': 'PUT' },
          },
        )(request, response),
    }),
  },
  {
    fault: 'browsers are sent to a custom domain of R2, which takes no signature',
    says: ['is a public domain of the bucket, such as a custom domain or r2.dev'],
    remedy: 'belongs in CDN_BASE_URL',
    plant: onR2({ door: customDomain(() => true) }),
  },
  {
    fault: 'a custom domain of R2 without a rule shows everything',
    says: ['uploads/', 'held/', 'private/', 'trash/', 'index/', 'system/'].map(
      (place) => `The CDN serves ${place} to anyone.`,
    ),
    remedy: 'starts_with(http.request.uri.path, "/public/")',
    plant: onR2({ bucket: { publicPrefixes: ['public/'] }, cdn: customDomain(() => true) }),
  },
  {
    fault: 'a custom domain of R2 with its rule',
    says: [],
    plant: onR2({
      bucket: { publicPrefixes: ['public/'] },
      cdn: customDomain((path) => path.startsWith('/public/')),
    }),
  },
  {
    fault: 'R2 asks for fewer writes of one key',
    says: [],
    plant: () => onR2({ proxy: refusingOnce() }),
  },
];

/** As R2 does where one key is written twice within a second. */
function refusingOnce(): Interfere {
  const seen = new Map<string, number>();
  return (request, response) => {
    if (request.method !== 'PUT') return false;
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const nth = (seen.get(path) ?? 0) + 1;
    seen.set(path, nth);
    return answering(() => nth === 2, refusal(429, 'TooManyRequests'))(request, response);
  };
}
