import type { AddressInfo } from 'node:net';
import { createServer as createPlainServer } from 'node:net';
import type { Interfere } from '../../testing/altering-proxy';
import {
  always,
  answering,
  changing,
  isMethod,
  isRule,
  marking,
  page,
  redirect,
  refusal,
  silentAt,
} from '../interfere';
import type { PlantedFault } from '../planted-fault';
import { answerFrom, failingWith, startTlsServer, unusedPort } from '../servers';

const AHEAD_MS = 1_200_000;
const dateAt = (aheadMs: number) => ({ date: new Date(Date.now() + aheadMs).toUTCString() });
/** Answers with the date of a clock that is ahead. */
const dated =
  (aheadMs: number): Interfere =>
  (request, response) =>
    marking(always, dateAt(aheadMs))(request, response);

/** For servers that tell the bucket they saw, and not the path. */
const SEEN_AS_STORE =
  /changes the Host header \(or the path, or the query\) .* arrives as for a bucket named store/;

/** Faults that keep the app itself from its bucket: the address, the network, credentials, clocks. */
export const REACH_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'nobody listens at the endpoint',
    says: [/cannot be reached at .*Nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/],
    remedy: 'npm run dev or npm run bucket',
    plant: {
      prepare: async () => ({ storage: { endpoint: `http://127.0.0.1:${await unusedPort()}` } }),
    },
  },
  {
    fault: 'the name of the endpoint is unknown',
    says: [/The name store\.invalid is unknown \(ENOTFOUND\)/],
    remedy: 'Correct the name in STORAGE_ENDPOINT',
    plant: {
      storage: { provider: 's3', endpoint: 'https://store.invalid' },
      outside: { fetch: failingWith('ENOTFOUND') },
    },
  },
  {
    fault: 'no way leads to the endpoint',
    says: [/There is no route to store\.example \(EHOSTUNREACH\)/],
    plant: {
      storage: { provider: 's3', endpoint: 'https://store.example' },
      outside: { fetch: failingWith('EHOSTUNREACH') },
    },
  },
  {
    fault: 'the certificate of the endpoint has expired',
    says: [/certificate of store\.example isn’t valid: it has expired/],
    remedy: 'Renew the certificate',
    plant: {
      storage: { provider: 's3', endpoint: 'https://store.example' },
      outside: { fetch: failingWith('CERT_HAS_EXPIRED') },
    },
  },
  {
    fault: 'the certificate of the endpoint is for another name',
    says: [/certificate of photos[\w-]*\.store\.example isn’t valid: it is for another name/],
    remedy: 'set STORAGE_FORCE_PATH_STYLE to true',
    plant: {
      storage: { provider: 's3', endpoint: 'https://store.example', forcePathStyle: false },
      outside: { fetch: failingWith('ERR_TLS_CERT_ALTNAME_INVALID') },
    },
  },
  {
    fault: 'the certificate of the endpoint is signed by itself',
    says: [/certificate of 127\.0\.0\.1:\d+ isn’t valid: it is self-signed/],
    remedy: 'NODE_EXTRA_CA_CERTS',
    plant: {
      prepare: async () => {
        const { url, close } = await startTlsServer();
        return { storage: { endpoint: url }, close };
      },
    },
  },
  {
    fault: 'the endpoint speaks http and is asked by https',
    says: [/127\.0\.0\.1:\d+ speaks http, but was contacted by https/],
    remedy: 'Write http://',
    plant: {
      prepare: ({ bucketUrl }) => ({ storage: { endpoint: bucketUrl.replace('http:', 'https:') } }),
    },
  },
  {
    fault: 'the endpoint speaks https and is asked by http',
    says: [/127\.0\.0\.1:\d+ speaks https, but was contacted by http/],
    remedy: 'Write https://',
    plant: {
      prepare: async () => {
        const { url, close } = await startTlsServer();
        return { storage: { endpoint: url.replace('https:', 'http:') }, close };
      },
    },
  },
  {
    fault: 'a proxy for https is asked by http, and says so',
    says: [/speaks https, but was contacted by http/],
    plant: {
      proxy: answering(always, {
        status: 400,
        headers: { server: 'nginx', 'content-type': 'text/html' },
        body: '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>',
      }),
    },
  },
  {
    fault: 'the endpoint takes connections and never answers',
    says: [/doesn’t respond: nothing came within [\d.]+ s/],
    remedy: 'the firewall in between',
    plant: { proxy: silentAt(always), outside: { limits: { requestMs: 200 } } },
  },
  {
    fault: 'the endpoint begins an answer and never ends it',
    says: [/doesn’t respond: nothing came within [\d.]+ s/],
    plant: {
      proxy: (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('x');
        return true;
      },
      outside: { limits: { requestMs: 200 } },
    },
  },
  {
    fault: 'the endpoint is the port of something else that is no HTTP',
    says: [/sends something that isn’t HTTP/],
    plant: {
      prepare: async () => {
        const server = createPlainServer((socket) => {
          socket.on('error', () => {});
          socket.end('SSH-2.0-OpenSSH_9.2\r\n');
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return {
          storage: { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
          close: async () => void server.close(),
        };
      },
    },
  },
  {
    fault: 'the bucket is in the host and there is no wildcard DNS',
    says: [/The name photos[\w-]*\.store\.example is unknown, but store\.example is not/],
    remedy: 'Set STORAGE_FORCE_PATH_STYLE to true',
    plant: {
      storage: { provider: 's3', endpoint: 'http://store.example', forcePathStyle: false },
      outside: {
        fetch: answerFrom({
          'http://store.example': () =>
            new Response('<Error><Code>AccessDenied</Code></Error>', { status: 403 }),
        }),
      },
    },
  },
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
  {
    fault: 'the region is another one',
    says: [/^STORAGE_REGION is us-east-1, but the bucket is in /],
    plant: { bucket: { region: 'eu-central-1' } },
  },
  {
    fault: 'the bucket of AWS lies in another region',
    says: ['STORAGE_REGION is us-east-1, but the bucket is in eu-central-1.'],
    remedy: 'Set STORAGE_REGION to eu-central-1.',
    plant: {
      proxy: (request, response) => {
        response.setHeader('x-amz-bucket-region', 'eu-central-1');
        return answering(always, refusal(301, 'PermanentRedirect'))(request, response);
      },
    },
  },
  {
    fault: 'the secret is wrong',
    says: ['The secret access key doesn’t belong to the access key id.'],
    remedy: 'DEV_BUCKET_SECRET_ACCESS_KEY',
    plant: {
      prepare: ({ accessKeyId }) => ({
        storage: { credentials: { accessKeyId, secretAccessKey: 'another' } },
      }),
    },
  },
  {
    fault: 'the key is unknown',
    says: ['The bucket doesn’t know the access key id.'],
    remedy: 'DEV_BUCKET_ACCESS_KEY_ID',
    plant: { storage: { credentials: { accessKeyId: 'nobody', secretAccessKey: 'another' } } },
  },
  {
    fault: 'there are no credentials',
    says: ['No credentials were found.'],
    remedy: 'AWS_ACCESS_KEY_ID',
    plant: {
      storage: {
        provider: 's3',
        credentials: async () => {
          throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
        },
      },
    },
  },
  {
    fault: 'temporary credentials have expired',
    says: ['The temporary credentials have expired.'],
    plant: { proxy: answering(always, refusal(400, 'ExpiredToken')) },
  },
  {
    fault: 'the bucket does not exist',
    says: ['There is no bucket named fotos.'],
    plant: { storage: { bucket: 'fotos' } },
  },
  {
    fault: 'the credentials may not list',
    says: ['These credentials have no right to list the bucket photos'],
    remedy: 's3:ListBucket',
    plant: { proxy: answering(isRule('list-type'), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'the store fails at listing',
    says: [/responds, but can’t list the bucket\. .*InternalError/],
    plant: { proxy: answering(isRule('list-type'), refusal(500, 'InternalError')) },
  },
  {
    fault: 'the store asks for fewer requests for ever',
    says: [/asks for fewer requests/],
    plant: { proxy: answering(isMethod('GET'), refusal(503, 'SlowDown')) },
  },
  {
    fault: 'the clocks differ and nobody tells which is right',
    says: [/^The clock of this machine is 1\d{3} seconds behind the bucket's\.$/],
    remedy: 'on this machine or on the store’s',
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      config: { origins: [] },
    },
  },
  {
    fault: 'the clock of this machine is wrong, by the word of the app’s address',
    says: [/^The clock of this machine is 1\d{3} seconds behind the bucket's\.$/],
    remedy: /^Set the clock \(timedatectl set-ntp true\): /,
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(AHEAD_MS) }),
        }),
      },
    },
  },
  {
    fault: 'the clock of the store is wrong, by the word of the app’s address',
    says: [/^The clock of the bucket's server is 1\d{3} seconds ahead of this machine's/],
    remedy: 'the machine that runs the store',
    plant: {
      aheadMs: AHEAD_MS,
      proxy: dated(AHEAD_MS),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(0) }),
        }),
      },
    },
  },
  {
    fault: 'the clocks differ by a minute and a half',
    says: [/^The clock of this machine is (?:89|90|91) seconds behind the bucket's\.$/],
    plant: {
      aheadMs: 90_000,
      proxy: dated(90_000),
      outside: {
        fetch: answerFrom({
          'https://photos.example': () => new Response('', { headers: dateAt(90_000) }),
        }),
      },
    },
  },
  {
    fault: 'a cache in front tells the date of yesterday',
    says: [],
    plant: {
      proxy: (request, response) =>
        marking(always, { ...dateAt(-86_400_000), age: '86400' })(request, response),
    },
  },
  {
    fault: 'the store refuses the time of signatures though its answers tell the right one',
    says: ['The bucket refuses signatures because this machine’s clock is wrong.'],
    plant: { aheadMs: AHEAD_MS },
  },
];
