// @ts-check

/**
 * The headers of every answer, in one table by the kind of its address. next.config.js, proxy.ts and the guard in front of the
 * server (`guard-servers.ts`) take theirs from here: the first for hosts that serve files themselves, the second for the
 * policy of pages, which is new for each answer, the third for all that Next.js answers without asking either. Plain
 * JavaScript, because next.config.js is read before anything is compiled.
 *
 * Cross-Origin-Embedder-Policy is left out: the bucket's images carry no Cross-Origin-Resource-Policy, so requiring one would
 * hide them, and nothing here needs the isolation that it gives.
 */

/**
 * @typedef {'api' | 'media' | 'album' | 'bucket' | 'static' | 'heic-worker' | 'share-worker' | 'share-target' | 'file' | 'share' | 'page'} AddressKind
 *
 * @typedef {object} KindRow
 * @property {AddressKind} kind
 * @property {string} pattern The whole path after its first slash, as a regular expression without groups that capture.
 * @property {string} policy Content-Security-Policy. A page's own comes from proxy.ts; this one stands where that was not asked.
 * @property {string | null} cacheControl Null where Next.js says it: a year for names that hold their content's hash.
 * @property {string} cacheReason Why it may be kept, or why not.
 * @property {'same-origin' | 'cross-origin'} resourcePolicy Who may embed it.
 * @property {string} referrerPolicy
 * @property {boolean} [hasOwnPolicy] The policy is the route's own, and `policy` stands where none of it came.
 * @property {boolean} [isFramed] Some origins may frame it, which `X-Frame-Options` cannot say: the policy of the route does.
 */

/** Where browsers report what a policy stopped. */
export const REPORT_PATH = '/api/csp-report';

/** The end of a policy that is reported on. */
export const REPORTING = `report-uri ${REPORT_PATH}; report-to csp`;

const CLOSED = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Nothing loads, runs or submits, even where a browser takes the answer for a page. */
const NOTHING = `default-src 'none'; ${CLOSED}; sandbox`;
/** Workers answer to the policy of their own response and not to the page's. Only the HEIC decoder may compile WebAssembly. */
const WORKER = `default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; ${CLOSED}; ${REPORTING}`;
const HEIC_WORKER = `default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; ${CLOSED}; ${REPORTING}`;

const REVALIDATED = 'public, max-age=0, must-revalidate';

/**
 * The first that matches counts; what none names is a page, and be it the one that says there is nothing.
 *
 * @type {readonly KindRow[]}
 */
export const ADDRESS_KINDS = [
  {
    kind: 'api',
    pattern: 'api/.+',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'for one caller at one moment',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    kind: 'media',
    pattern: 'media/[^/]+/[^/]+',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'the route says it where it knows better: a redirect lasts as long as the right to it',
    // The permanent link of an image is made to be embedded.
    resourcePolicy: 'cross-origin',
    // The address may hold a share token, which is nobody else's business.
    referrerPolicy: 'no-referrer',
    // A refusal is a page with a style sheet.
    hasOwnPolicy: true,
  },
  {
    // The public page of an album and its JSON.
    kind: 'album',
    pattern: 'album/[^/]+',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'the route says it of an album that is public, for minutes',
    // Made to be shown by other sites.
    resourcePolicy: 'cross-origin',
    referrerPolicy: 'same-origin',
    hasOwnPolicy: true,
    isFramed: true,
  },
  {
    // The embedded bucket, where it is reached by the app's own address (`lib/server/door`): strangers' files at our origin.
    kind: 'bucket',
    pattern: 'bucket/.+',
    policy: NOTHING,
    cacheControl: null,
    cacheReason: 'as long as the object says, and refusals not at all',
    // Permanent links of images redirect here, and may be embedded anywhere.
    resourcePolicy: 'cross-origin',
    // The address may be a signed one, which is nobody else's business.
    referrerPolicy: 'no-referrer',
  },
  {
    kind: 'static',
    pattern: '_next/static/.+',
    policy: WORKER,
    cacheControl: null,
    cacheReason: 'a year, as its name holds the hash of its content; what is missing is not kept',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    kind: 'heic-worker',
    pattern: 'vendor/heic-worker\\.js',
    policy: HEIC_WORKER,
    cacheControl: REVALIDATED,
    cacheReason: 'asked for anew by its ETag: script and WebAssembly must be of one version',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    // The service worker of shared photos (`public/share-target`): it stores files and asks for nothing.
    kind: 'share-worker',
    pattern: 'share-target/worker\\.js',
    policy: `default-src 'none'; ${CLOSED}; ${REPORTING}`,
    cacheControl: REVALIDATED,
    cacheReason: 'a browser that has an old one must learn of it',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    // Where phones post shared photos. Without the worker the server sends people on, and reads nothing.
    kind: 'share-target',
    pattern: 'share-target/photos',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'it depends on whether the worker is there',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    kind: 'file',
    pattern:
      'manifest\\.webmanifest|app-icon/(?:any-192|any-512|maskable-512|apple-180)\\.png|vendor/browser-image-compression\\.js|vendor/libheif\\.wasm|vendor/NOTICE\\.txt|vendor/(?:browser-image-compression|libheif|libheif-js)-LICENSE\\.txt|r/[a-z-]+\\.json|icon\\.svg|robots\\.txt',
    policy: NOTHING,
    cacheControl: REVALIDATED,
    cacheReason: 'asked for anew by its ETag: its name stays the same with another version',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
  {
    kind: 'share',
    pattern: 'share/.+',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'the link may have ended',
    resourcePolicy: 'same-origin',
    // The address holds a token: nobody the page leads to may learn it.
    referrerPolicy: 'no-referrer',
  },
  {
    kind: 'page',
    pattern: '.*',
    policy: NOTHING,
    cacheControl: 'no-store',
    cacheReason: 'it shows what its visitor may see, and its nonce counts once',
    resourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
  },
];

/** A feature that no page of ours uses is denied to all of them, and to whatever might get into one. */
const DENIED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * For two years, once the browser has come by https. Neither for subdomains nor for the browsers' built-in list: both are
 * promises about other sites, which are for their owner to make.
 */
export const STRICT_TRANSPORT_SECURITY = 'max-age=63072000';

/** Only where browsers trust the origin (`is-trustworthy.ts`). */
export const OPENER_POLICY = 'Cross-Origin-Opener-Policy';

/**
 * The same without what a route says for itself: Next.js lets a header that is there already win over the route's own.
 *
 * @param {KindRow} row
 * @param {boolean} isDevelopment
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function formatOuterHeaders(row, isDevelopment) {
  const hasRoute = row.kind === 'api' || row.kind === 'media' || row.kind === 'album';
  const own = [
    ...(hasRoute ? ['Cache-Control'] : []),
    ...(row.hasOwnPolicy ? ['Content-Security-Policy'] : []),
  ];
  return formatHeaders(row, isDevelopment).filter(([name]) => !own.includes(name));
}

/**
 * Names and values of a kind's headers, Strict-Transport-Security left to code that knows the scheme.
 *
 * @param {KindRow} row
 * @param {boolean} isDevelopment Then scripts under `/_next` are evaluated and talk to the server over a socket.
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function formatHeaders(row, isDevelopment) {
  const hasPolicy = !(isDevelopment && row.kind === 'static');
  return [
    ...(hasPolicy ? [/** @type {const} */ (['Content-Security-Policy', row.policy])] : []),
    ['Reporting-Endpoints', `csp="${REPORT_PATH}"`],
    ['X-Content-Type-Options', 'nosniff'],
    ...(row.isFramed ? [] : [/** @type {const} */ (['X-Frame-Options', 'DENY'])]),
    ['Referrer-Policy', row.referrerPolicy],
    [OPENER_POLICY, 'same-origin'],
    ['Cross-Origin-Resource-Policy', row.resourcePolicy],
    ['Permissions-Policy', DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ...(row.cacheControl === null ? [] : [/** @type {const} */ (['Cache-Control', row.cacheControl])]),
  ];
}
