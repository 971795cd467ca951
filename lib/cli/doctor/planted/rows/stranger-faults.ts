import type { Interfere } from '../../testing/altering-proxy';
import { always, answering, changing, marking, page, redirect, refusal } from '../interfere';
import type { PlantedFault } from '../planted-fault';

const _AHEAD_MS = 1_200_000;
const dateAt = (aheadMs: number) => ({ date: new Date(Date.now() + aheadMs).toUTCString() });
/** Answers with the date of a clock that is ahead. */
const _dated =
  (aheadMs: number): Interfere =>
  (request, response) =>
    marking(always, dateAt(aheadMs))(request, response);

/** For servers that tell the bucket they saw, and not the path. */
const SEEN_AS_STORE =
  /changes the Host header \(or the path, or the query\) .* arrives as for a bucket named store/;

/** Something else answers at the endpoint, or changes what is sent to it. */
export const STRANGER_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a proxy changes Host',
    says: [/The secret is right, but something in front .* changes the Host header/],
    remedy: 'proxy_set_header Host $http_host',
    plant: { proxy: changing(always, { host: 'bucket.internal' }) },
  },
  {
    fault: 'a proxy changes Host, uploads by PUT',
    says: [/The secret is right, but something in front .* changes the Host header/],
    plant: {
      storage: { uploadMethod: 'put' },
      proxy: changing(always, { host: 'bucket.internal' }),
    },
  },
  {
    fault: 'a proxy puts a folder in front of the path',
    says: [/a request for \/photos[\w-]* arrives as \/store\/photos/],
    on: { radosgw: [SEEN_AS_STORE], versitygw: [SEEN_AS_STORE] },
    plant: {
      proxy: (request) => {
        request.url = `/store${request.url}`;
        return false;
      },
    },
  },
  {
    fault: 'the sign-in page of a network stands in front',
    says: [
      'A web page titled “Welcome to Hotel Adler” responds to a signed request instead of the bucket (200',
    ],
    remedy: 'sign-in page',
    plant: { proxy: answering(always, page(200, 'Welcome to Hotel Adler')) },
  },
  {
    fault: 'the console of the store listens at that port',
    says: ['A web page titled “MinIO Console” responds'],
    remedy: 'the store’s web console on another port',
    plant: { proxy: answering(always, page(200, 'MinIO Console', 'MinIO Console')) },
  },
  {
    fault: 'a network redirects to its sign-in page',
    says: [/redirects a signed request to http:\/\/portal\.example\/login \(302\)/],
    plant: { proxy: answering(always, redirect(302, 'http://portal.example/login?from=x')) },
  },
  {
    fault: 'a server redirects http to https',
    says: [/redirects a signed request to https:\/\/127\.0\.0\.1/],
    remedy: 'Write https://',
    plant: {
      proxy: (request, response) =>
        answering(always, redirect(301, `https://${request.headers.host}${request.url}`))(request, response),
    },
  },
  {
    fault: 'a proxy wants a name and a password',
    says: [/A proxy on the way to 127\.0\.0\.1:\d+ requires a name and a password \(407\)/],
    remedy: 'Sign in to that network or proxy',
    plant: { proxy: answering(always, page(407, 'Proxy Authentication Required')) },
  },
  {
    fault: 'a network wants a sign-in and says so by its status',
    says: [/requires signing in \(511\)/],
    plant: { proxy: answering(always, page(511, 'Network Authentication Required')) },
  },
  {
    fault: 'a proxy has lost the store behind it',
    says: [/A proxy \(nginx\) in front of .* cannot reach the bucket's server: 502/],
    plant: { proxy: answering(always, page(502, '502 Bad Gateway')) },
  },
  {
    fault: 'a firewall refuses everything with a page',
    says: ['A web page titled “Request blocked” responds to a signed request'],
    plant: { proxy: answering(always, page(403, 'Request blocked')) },
  },
  {
    fault: 'a firewall refuses everything without a word',
    says: [/A proxy or firewall at .* refuses a signed request \(403\)/],
    plant: { proxy: answering(always, { status: 403 }) },
  },
  {
    fault: 'a server asks for a password of its own',
    says: ['A web page titled “401 Authorization Required” responds to a signed request'],
    plant: { proxy: answering(always, page(401, '401 Authorization Required')) },
  },
  ...(['', 'OK', '{"ok":true}'] as const).map((body) => ({
    fault: `whoever listens at the endpoint answers everything with 200 and ${body || 'nothing'}`,
    says: [/responds to a signed request, but not like a store: 200/],
    plant: {
      proxy: answering(always, { status: 200, headers: { 'content-type': 'application/json' }, body }),
    },
  })),
  {
    fault: 'the endpoint ends with the name of the bucket',
    says: [/^STORAGE_ENDPOINT ends with \/photos[\w-]*, which isn’t part of a server’s URL/],
    plant: { prepare: ({ bucketUrl, bucket }) => ({ storage: { endpoint: `${bucketUrl}/${bucket}` } }) },
  },
  {
    fault: 'a proxy takes the header Authorization away',
    says: [/^Signed links are accepted, but requests signed in the Authorization header are refused/],
    plant: { proxy: changing(always, { authorization: undefined }) },
  },
  {
    fault: 'the session token is of other credentials',
    says: ['The session token doesn’t belong to these credentials.'],
    remedy: 'AWS_SESSION_TOKEN',
    plant: { proxy: answering(always, refusal(403, 'InvalidToken')) },
  },
  {
    fault: 'the account is closed',
    says: ['The store has closed the account or the user of these credentials (AccountProblem).'],
    plant: { proxy: answering(always, refusal(403, 'AccountProblem')) },
  },
  {
    fault: 'another application answers at the endpoint',
    says: [/responds to a signed request, but not like a store: 404, application\/json/],
    remedy: 'STORAGE_ENDPOINT',
    plant: {
      proxy: answering(always, {
        status: 404,
        headers: { 'content-type': 'application/json' },
        body: '{"message":"no such route"}',
      }),
    },
  },
];
