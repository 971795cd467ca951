import type { AddressInfo } from 'node:net';
import { createServer as createPlainServer } from 'node:net';
import type { Interfere } from '../../testing/altering-proxy';
import { always, answering, marking, silentAt } from '../interfere';
import type { PlantedFault } from '../planted-fault';
import { answerFrom, failingWith, startTlsServer, unusedPort } from '../servers';

const _AHEAD_MS = 1_200_000;
const dateAt = (aheadMs: number) => ({ date: new Date(Date.now() + aheadMs).toUTCString() });
/** Answers with the date of a clock that is ahead. */
const _dated =
  (aheadMs: number): Interfere =>
  (request, response) =>
    marking(always, dateAt(aheadMs))(request, response);

/** For servers that tell the bucket they saw, and not the path. */
const _SEEN_AS_STORE =
  /changes the Host header \(or the path, or the query\) .* arrives as for a bucket named store/;

/** The endpoint is not reached by HTTP: its name, the network, its certificate or its port is wrong. */
export const ENDPOINT_FAULTS: readonly PlantedFault[] = [
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
];
