import type { CorsRule } from '@/lib/storage';
import {
  answering,
  cuttingOff,
  isForm,
  isMethod,
  isRule,
  marking,
  page,
  redirect,
  refusal,
  type Which,
} from '../interfere';
import { ORIGIN } from '../origin';
import type { PlantedFault } from '../planted-fault';

const isPreflight = isMethod('OPTIONS');
const OTHER = 'https://other.example';

/** A preflight of our own origin: strangers are refused as ever. */
const isOwnPreflight: Which = (request) => isPreflight(request) && request.headers.origin === ORIGIN;

function rule(changes: Partial<CorsRule> = {}): CorsRule {
  return {
    origins: [ORIGIN],
    methods: ['POST', 'GET', 'HEAD'],
    allowedHeaders: ['content-type'],
    exposedHeaders: [],
    ...changes,
  };
}

const PUT = { storage: { uploadMethod: 'put' } };
const PUT_RULE = rule({
  methods: ['PUT', 'GET', 'HEAD'],
  allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-meta-ticket'],
});

const REFUSED = `Browsers at ${ORIGIN} can’t upload: in the response to the preflight of`;

/** CORS as browsers judge it, and who is to blame where they say no. */
export const CORS_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'no rule names the origin',
    says: [`${REFUSED} POST, the status is 403 AccessForbidden. No CORS rule names the origin ${ORIGIN}.`],
    remedy: 'Run npm run bucket:setup',
    plant: { bucket: { corsOrigins: [OTHER] } },
  },
  {
    fault: 'the bucket has no CORS rules',
    says: [/can’t upload: .* No CORS rule names the origin/],
    remedy: 'Run npm run bucket:setup',
    plant: { bucket: { corsOrigins: [] } },
  },
  {
    fault: 'the server has no CORS rules, and answers as if there were none yet',
    says: [/can’t upload: .* No CORS rule names the origin/],
    remedy: 'MINIO_API_CORS_ALLOW_ORIGIN',
    plant: { bucket: { corsOrigins: [] } },
  },
  {
    fault: 'the rule names the origin with http',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: ['http://photos.example'] })] },
  },
  {
    fault: 'the rule names the origin with a slash at its end',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [`${ORIGIN}/`] })] },
  },
  {
    fault: 'the rule names the origin with a port',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [`${ORIGIN}:3000`] })] },
  },
  {
    fault: 'the rule lets read and not send',
    says: [`The CORS rule for ${ORIGIN} does not allow POST.`],
    plant: { cors: [rule({ methods: ['GET', 'HEAD'] })] },
  },
  {
    fault: 'the rule lets send by POST, and uploads go by PUT',
    says: [`The CORS rule for ${ORIGIN} does not allow PUT.`],
    plant: { ...PUT, cors: [rule()] },
  },
  {
    fault: 'the rule for PUT lacks the header of the checksum',
    says: [`The CORS rule for ${ORIGIN} does not allow PUT with the header x-amz-checksum-sha256.`],
    plant: {
      ...PUT,
      cors: [{ ...PUT_RULE, allowedHeaders: ['content-type', 'if-none-match', 'x-amz-meta-ticket'] }],
    },
  },
  {
    fault: 'the rule for PUT allows no header',
    says: [
      /does not allow PUT with the header content-type, if-none-match, x-amz-checksum-sha256, x-amz-meta-ticket/,
    ],
    plant: { ...PUT, cors: [{ ...PUT_RULE, allowedHeaders: [] }] },
  },
  {
    fault: 'two rules for PUT, each with a part of the headers',
    says: [/does not allow PUT with the header/],
    plant: {
      ...PUT,
      cors: [
        { ...PUT_RULE, allowedHeaders: ['content-type', 'if-none-match'] },
        { ...PUT_RULE, allowedHeaders: ['x-amz-*'] },
      ],
    },
  },
  {
    fault: 'a rule for POST without headers, which a form does not need',
    says: [],
    plant: { cors: [rule({ allowedHeaders: [] })] },
  },
  {
    fault: 'a rule with a star in the origin and in the headers',
    says: [],
    plant: { ...PUT, cors: [{ ...PUT_RULE, origins: ['https://*.example'], allowedHeaders: ['*'] }] },
  },
  {
    fault: 'methods spread over two rules',
    says: [],
    // It goes by the first rule that names the origin.
    on: {
      radosgw: [
        /rule 1 of 2 is the first that names this origin and doesn’t allow it, and this server uses the first/,
      ],
    },
    plant: { cors: [rule({ methods: ['GET', 'HEAD'] }), rule({ methods: ['POST'] })] },
  },
  {
    fault: 'a rule of another site before ours',
    says: [],
    plant: { cors: [rule({ origins: [OTHER] }), rule()] },
  },
  {
    fault: 'an earlier rule names the origin, and the server goes by the first',
    says: [
      /rule 1 of 2 \(reading\) is the first that names this origin and doesn’t allow it, and this server uses the first/,
    ],
    remedy: 'puts the rule of the app before it',
    plant: {
      cors: [rule({ id: 'reading', methods: ['GET', 'HEAD'] }), rule({ id: 'sluice-browsers' })],
      proxy: answering(isOwnPreflight, refusal(403, 'AccessForbidden')),
    },
  },
  {
    fault: 'an earlier rule for every origin, and the server goes by the first',
    says: [/rule 1 of 2 \(everybody\) is the first that names this origin and doesn’t allow it/],
    plant: {
      cors: [rule({ id: 'everybody', origins: ['*'], methods: ['GET'] }), rule({ id: 'sluice-browsers' })],
      proxy: answering(isOwnPreflight, refusal(403, 'AccessForbidden')),
    },
  },
  {
    fault: 'the document is right and a proxy refuses OPTIONS',
    says: [/can’t upload\. A proxy \(nginx\) at .* refuses the preflight \(OPTIONS\) \(405\)/],
    remedy: 'and OPTIONS on to the bucket',
    plant: { proxy: answering(isPreflight, { status: 405, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'the document is right and a proxy answers OPTIONS by itself, without CORS headers',
    says: [/there is no Access-Control-Allow-Origin\. .*so something in between \(nginx\)/],
    remedy: 'pass on OPTIONS and the headers Origin',
    plant: { proxy: answering(isPreflight, { status: 204, headers: { server: 'nginx' } }) },
  },
  {
    fault: 'the document is right and a page answers the preflight',
    says: [/can’t upload\. A web page titled “Photos” responds to the preflight/],
    plant: { proxy: answering(isPreflight, page(200, 'Photos')) },
  },
  {
    fault: 'the document is right and the preflight is redirected',
    says: [/can’t upload\. .* redirects the preflight \(OPTIONS\) to https:\/\/www\.example\/ \(301\)/],
    plant: { proxy: answering(isPreflight, redirect(301, 'https://www.example/')) },
  },
  {
    fault: 'store and proxy both write Access-Control-Allow-Origin',
    says: [/Access-Control-Allow-Origin appears twice/],
    remedy: 'write no CORS headers itself',
    plant: { proxy: marking(isOwnPreflight, { 'access-control-allow-origin': [ORIGIN, '*'] }) },
  },
  {
    fault: 'a cache answers the preflight of another origin',
    says: [`Access-Control-Allow-Origin is ${OTHER}`],
    remedy: 'include Origin in its cache key',
    plant: { proxy: marking(isOwnPreflight, { 'access-control-allow-origin': OTHER }) },
  },
  ...['null', `${ORIGIN}/`].map((allowed) => ({
    fault: `a proxy writes the origin as ${allowed}`,
    says: [`Access-Control-Allow-Origin is ${allowed}`],
    plant: { proxy: marking(isOwnPreflight, { 'access-control-allow-origin': allowed }) },
  })),
  {
    fault: 'a proxy leaves PUT out of the methods',
    says: [/Access-Control-Allow-Methods doesn’t list PUT\. .*something in between/],
    plant: { ...PUT, proxy: marking(isOwnPreflight, { 'access-control-allow-methods': 'GET, POST' }) },
  },
  {
    fault: 'a proxy leaves POST out of the methods, which browsers never ask for',
    says: [],
    plant: { proxy: marking(isOwnPreflight, { 'access-control-allow-methods': 'GET' }) },
  },
  {
    fault: 'a proxy leaves headers out',
    says: [
      'Access-Control-Allow-Headers doesn’t list if-none-match, x-amz-checksum-sha256, x-amz-meta-ticket.',
    ],
    plant: { ...PUT, proxy: marking(isOwnPreflight, { 'access-control-allow-headers': 'content-type' }) },
  },
  {
    fault: 'a proxy writes methods in small letters, which browsers tell apart',
    says: ["Access-Control-Allow-Methods doesn’t list PUT. The bucket's CORS rules allow it"],
    on: { minio: [/Access-Control-Allow-Methods doesn’t list PUT\. .*something in between changes/] },
    plant: { ...PUT, proxy: marking(isOwnPreflight, { 'access-control-allow-methods': 'put, get' }) },
  },
  {
    fault: 'the rule names the origin in capitals',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [ORIGIN.toUpperCase()] })] },
  },
  {
    fault: 'a proxy keeps images out of pages of other origins',
    says: [/^Browsers don’t show private images at .* it says Cross-Origin-Resource-Policy: same-origin\.$/],
    plant: { proxy: marking(isMethod('GET'), { 'cross-origin-resource-policy': 'same-origin' }) },
  },
  {
    fault: 'the preflight is right and the answer to the upload has no CORS header',
    says: [
      /accepts an upload from .*, but the page sees a network error: in the response, there is no Access/,
    ],
    plant: { drops: (name, request) => name === 'access-control-allow-origin' && isForm(request) },
  },
  {
    fault: 'reads have no CORS header',
    says: [/The gallery at .* can show thumbnails but not keep them/],
    plant: {
      drops: (name, { method }) => name === 'access-control-allow-origin' && method === 'GET',
    },
  },
  {
    fault: 'the rule lets send and not read',
    says: [/can show thumbnails but not keep them .* does not allow GET/],
    plant: { cors: [rule({ methods: ['POST'] })] },
  },
  {
    fault: 'a proxy answers refusals without CORS headers',
    says: [/^Refusals of the bucket have no CORS headers \(403 \w+\)/],
    // They write none themselves.
    on: { radosgw: [], versitygw: [] },
    plant: {
      drops: (name, { method }, status) =>
        name === 'access-control-allow-origin' && method === 'POST' && status >= 400,
    },
  },
  {
    fault: 'no document, and a server that answers every preflight by itself',
    says: ['Pages of any origin can upload to the bucket.'],
    on: { minio: [] },
    remedy: 'MINIO_API_CORS_ALLOW_ORIGIN',
    plant: {
      proxy: (request, response) =>
        answering(isRule('cors'), refusal(501, 'NotImplemented'))(request, response) ||
        answering(isPreflight, {
          status: 204,
          headers: {
            'access-control-allow-origin': '*',
            'access-control-allow-methods': '*',
            'access-control-allow-headers': '*',
          },
        })(request, response) ||
        marking(() => true, { 'access-control-allow-origin': '*' })(request, response),
    },
  },
  {
    fault: 'no document, and a proxy that answers right for the app’s origin alone',
    says: [],
    plant: {
      bucket: { corsOrigins: [] },
      proxy: (request, response) =>
        answering(isOwnPreflight, {
          status: 204,
          headers: { 'access-control-allow-origin': ORIGIN, 'access-control-allow-methods': 'POST' },
        })(request, response) ||
        marking(({ headers }) => headers.origin === ORIGIN, { 'access-control-allow-origin': ORIGIN })(
          request,
          response,
        ),
    },
  },
  {
    fault: 'a server that hangs up at the preflight of an origin it does not know',
    says: [],
    plant: { proxy: cuttingOff((request) => isPreflight(request) && !isOwnPreflight(request)) },
  },
  {
    fault: 'a server without CORS rules of a bucket that refuses the preflight',
    says: [/can’t upload: .* This server has no CORS rules per bucket\./],
    remedy: 'a proxy in front that responds to OPTIONS',
    plant: {
      bucket: { corsOrigins: [] },
      proxy: answering(isRule('cors'), refusal(501, 'NotImplemented')),
    },
  },
  {
    fault: 'the preflight is refused and the rules may not be read',
    says: [/can’t upload: .* These credentials have no right to read the CORS rules\./],
    plant: {
      bucket: { corsOrigins: [] },
      proxy: answering(isRule('cors'), refusal(403, 'AccessDenied')),
    },
  },
  {
    fault: 'the rules may not be read and the preflight is right',
    says: [],
    plant: { proxy: answering(isRule('cors'), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'a rule for every origin',
    says: ['Pages of any origin can upload to the bucket.'],
    plant: { cors: [rule({ origins: ['*'] })] },
  },
  {
    fault: 'one of two origins is missing',
    says: [`Browsers at ${OTHER} can’t upload`],
    // It lets in every origin, and that is told of any.
    on: { minio: [] },
    plant: { config: { origins: [ORIGIN, OTHER] } },
  },
  {
    fault: 'no origin of the app is known',
    says: ['The app’s origin is unknown.'],
    plant: { config: { origins: [] } },
  },
];
