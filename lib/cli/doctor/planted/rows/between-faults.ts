import { answering, both, isAt, isMethod, isRule, isSigned, page, refusal, type Which } from '../interfere';
import type { PlantedFault } from '../planted-fault';

const isGetOf = (name: string): Which => both(isRule(name), isMethod('GET'));

/** Something in between that answers a part of what is asked in the bucket's place. */
export const BETWEEN_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a page answers what the lifecycle rules are',
    says: [
      'Could not read the lifecycle rules: something in between answered in place of the bucket: 200, text/html, “Welcome”.',
    ],
    remedy: 'with their whole query',
    plant: { proxy: answering(isGetOf('lifecycle'), page(200, 'Welcome')) },
  },
  {
    fault: 'an empty answer stands for the lifecycle rules',
    says: [/^Could not read the lifecycle rules: something in between .* 200, no type, nothing in it\.$/],
    on: { versitygw: [/nothing in it\.$/] },
    plant: { proxy: answering(isGetOf('lifecycle'), { status: 200 }) },
  },
  ...['versioning', 'object-lock', 'replication'].map((name) => ({
    fault: `a page answers what the bucket keeps (?${name})`,
    says: [
      'Could not look at what the bucket keeps: something in between answered in place of the bucket: 200, text/html, “Welcome”.',
    ],
    remedy: 'with their whole query',
    plant: { proxy: answering(isGetOf(name), page(200, 'Welcome')) },
  })),
  {
    fault: 'a page answers what the CORS rules are, and the preflight is refused',
    says: [
      /can’t upload: .* Could not read the CORS rules: something in between .* 200, text\/html, “Welcome”\.$/,
    ],
    plant: {
      bucket: { corsOrigins: [] },
      proxy: answering(isGetOf('cors'), page(200, 'Welcome')),
    },
  },
  {
    fault: 'a page answers listings, and nothing else',
    says: [
      'Could not list uploads/: something in between answered in place of the bucket: 200, text/html, “Welcome”.',
    ],
    plant: { proxy: answering(both(isRule('list-type'), isSigned), page(200, 'Welcome')) },
  },
  {
    fault: 'another document answers listings',
    says: [
      'Could not list uploads/: something in between answered in place of the bucket: 200, application/json, “{}”.',
    ],
    plant: {
      proxy: answering(both(isRule('list-type'), isSigned), {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
    },
  },
  {
    fault: 'a page says that an object was written',
    says: ['A web page titled “Saved” responds to writing an object (PUT) instead of the bucket (200'],
    plant: { proxy: answering(both(isMethod('PUT'), isAt('.png')), page(200, 'Saved')) },
  },
  {
    fault: 'a page says that objects were copied',
    says: ['Failed to copy objects. Could not copy'],
    plant: {
      proxy: answering(
        ({ headers }) => headers['x-amz-copy-source'] !== undefined && headers.authorization !== undefined,
        page(200, 'Saved'),
      ),
    },
  },
  {
    fault: 'a proxy takes the ETag of answers away',
    says: [/something in between takes the header ETag of the bucket’s answers away/],
    plant: { drops: (name) => name === 'etag' },
  },
  {
    fault: 'a firewall refuses HEAD without a word',
    says: [/^Something in front of .* refuses the method HEAD: the same object can be read by GET/],
    remedy: 'pass GET, HEAD',
    plant: { proxy: answering(both(isMethod('HEAD'), isSigned), { status: 403 }) },
  },
  {
    fault: 'the credentials may not read, which HEAD alone does not say',
    says: [/^These credentials have no right to read objects/],
    plant: {
      proxy: answering(both(isMethod('HEAD', 'GET'), isAt('.png'), isSigned), refusal(403, 'AccessDenied')),
    },
  },
  {
    fault: 'a firewall lets nobody write under trash/',
    says: [
      /^Something in front of .* doesn’t let the app write under trash\/: the refusal isn’t from the store/,
    ],
    plant: {
      proxy: answering(
        both(isMethod('PUT'), isSigned, ({ url = '' }) => /\/trash\//.test(url)),
        page(403, 'Forbidden'),
      ),
    },
  },
];
