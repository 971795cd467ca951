import { channel } from 'node:diagnostics_channel';
import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientAddress } from './client-address';
import { isPeerChecked, mayClaim, notePeerAddress, trustPeerAddress } from './trust-peer-address';

const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The headers as the server sees them, of a request that comes from `localAddress`. */
async function seenFrom(
  localAddress: string,
  headers: Record<string, string>,
): Promise<Record<string, string>> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = sendRequest(
      { host: '127.0.0.1', port, localAddress, headers, agent: false },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(JSON.parse(text)));
      },
    );
    request.on('error', reject);
    request.end();
  });
}

const FORGED = {
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example',
  'x-real-ip': '6.6.6.6',
  forwarded: 'for=6.6.6.6',
  'x-request-id': 'evil-request-1',
};

test('in a host’s app the address counts that a request comes from, and what its own code reads stays as it came', async () => {
  const forged = new Headers({ ...FORGED, 'x-peer-address': '6.6.6.6', 'x-peer-proxied': 'yes' });
  const trust = { kind: 'networks', networks: ['127.0.0.2'] } as const;
  // Nobody looks yet.
  expect(clientAddress(forged, trust)).toBe('6.6.6.6');
  notePeerAddress(trust);
  notePeerAddress({ kind: 'none' });
  // No server of this process has heard of a request: it may be a function.
  expect(clientAddress(forged, trust)).toBe('6.6.6.6');

  const direct = await seenFrom('127.0.0.1', Object.fromEntries(forged));
  expect(direct).toMatchObject(FORGED);
  expect(clientAddress(new Headers(direct), trust)).toBe('127.0.0.1');
  expect(mayClaim(new Headers(direct))).toBe(false);

  const proxied = await seenFrom('127.0.0.2', { ...FORGED, 'x-forwarded-for': '6.6.6.6, 203.0.113.7' });
  expect(clientAddress(new Headers(proxied), trust)).toBe('203.0.113.7');
  expect(mayClaim(new Headers(proxied))).toBe(true);

  // Behind so many headers those of the proxy are lost, and the proxy itself is nobody's address.
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`a${at}`, 'b']));
  const cutOff = await seenFrom('127.0.0.2', { host: 'x', ...many, 'x-forwarded-for': '203.0.113.7' });
  expect(clientAddress(new Headers(cutOff), trust)).toBe('unknown');

  // A request that came before is known by what it lacks.
  expect(clientAddress(forged, trust)).toBe('unknown');
});

test('a client chooses neither the address it is counted under nor anything else a proxy says', async () => {
  // A request that came before the start-up is recognised afterwards.
  trustPeerAddress({ kind: 'networks', networks: ['127.0.0.2'] });
  expect(isPeerChecked(new Headers(FORGED))).toBe(false);

  const direct = await seenFrom('127.0.0.1', { ...FORGED, 'x-peer-checked': 'yes' });
  expect(direct).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
  expect(JSON.stringify(direct)).not.toMatch(/6\.6\.6\.6|evil/);
  expect(direct.host).toMatch(/^127\.0\.0\.1:/);
  expect(isPeerChecked(new Headers(direct))).toBe(true);
  expect(clientAddress(new Headers(direct), { kind: 'none' })).toBe('127.0.0.1');

  const proxied = await seenFrom('127.0.0.2', { ...FORGED, 'x-forwarded-for': '6.6.6.6, 203.0.113.7' });
  expect(proxied).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    // A proxy of ours says by which name the browser found it.
    host: 'evil.example',
    'x-request-id': 'evil-request-1',
  });
  expect(proxied).not.toHaveProperty('x-real-ip');
});

test('the connection itself may be encrypted, and a header may come as a list', () => {
  const seen = (socket: object, headers: Record<string, string | string[]>) => {
    channel('http.server.request.start').publish({ request: { headers, rawHeaders: [] }, socket });
    return headers;
  };
  const chain = { 'x-forwarded-for': ['6.6.6.6', '203.0.113.7'] };
  expect(seen({ remoteAddress: '127.0.0.2' }, chain)).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'http',
  });
  expect(seen({ remoteAddress: '203.0.113.7', encrypted: true }, {})).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
  });
});
