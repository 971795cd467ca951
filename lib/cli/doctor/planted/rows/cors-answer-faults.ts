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
const _PUT_RULE = rule({
  methods: ['PUT', 'GET', 'HEAD'],
  allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-meta-ticket'],
});

const _REFUSED = `Browsers at ${ORIGIN} can’t upload: in the response to the preflight of`;

/** The rules are right, and what browsers are answered is not: something in between, or a server without rules. */
export const CORS_ANSWER_FAULTS: readonly PlantedFault[] = [
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
];
