import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createForwardedResolver, type ForwardedRequest } from './resolve-forwarded';
import type { TrustedProxies } from './trusted-proxies';

const NONE: TrustedProxies = { kind: 'none' };
const NETWORKS: TrustedProxies = {
  kind: 'networks',
  networks: ['loopback', '10.0.0.0/8', '2001:db8:f::/48'],
};

function resolve(trust: TrustedProxies, request: Partial<ForwardedRequest>) {
  return createForwardedResolver(trust)({
    peer: '203.0.113.9',
    isEncrypted: false,
    forwardedFor: undefined,
    forwardedProto: undefined,
    forwardedHost: undefined,
    ...request,
  });
}

describe('the address', () => {
  test.each<[why: string, trust: TrustedProxies, peer: string | undefined, header: string, address: string]>([
    ['nobody is trusted', NONE, '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['nobody is trusted, not even this machine', NONE, '127.0.0.1', '6.6.6.6', '127.0.0.1'],
    ['a stranger is no proxy', NETWORKS, '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['one proxy', NETWORKS, '127.0.0.1', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['one proxy, mapped into IPv6', NETWORKS, '::ffff:127.0.0.1', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['a mapped client', NETWORKS, '10.1.1.1', '::ffff:cb00:7107', '203.0.113.7'],
    ['two proxies', NETWORKS, '127.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['a proxy of IPv6', NETWORKS, '2001:db8:f::2', '6.6.6.6, 2001:db8::7', '2001:db8:0:0:0:0:0:7'],
    ['with a port', NETWORKS, '10.1.1.1', '203.0.113.7:4711', '203.0.113.7'],
    ['a chain of proxies alone is from its first', NETWORKS, '127.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['rubbish is nobody: the proxy counts', NETWORKS, '127.0.0.1', '6.6.6.6, unknown', '127.0.0.1'],
    ['rubbish behind a proxy', NETWORKS, '127.0.0.1', '6.6.6.6, _x, 10.0.0.2', '10.0.0.2'],
    [
      'a proxy that ends its list with a comma',
      NETWORKS,
      '127.0.0.1',
      '6.6.6.6, 203.0.113.7, ,',
      '203.0.113.7',
    ],
    ['a proxy that says nothing', NETWORKS, '127.0.0.1', '', '127.0.0.1'],
    ['a connection that has ended', NETWORKS, undefined, '6.6.6.6', 'unknown'],
    ['by number', { kind: 'local', count: 1 }, '127.0.0.1', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['two by number', { kind: 'local', count: 2 }, '::1', '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['fewer than that number', { kind: 'local', count: 2 }, '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a number is of this machine', { kind: 'local', count: 1 }, '192.168.1.7', '6.6.6.6', '192.168.1.7'],
    ['a platform', { kind: 'platform', count: 1 }, undefined, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
  ])('%s', (_, trust, peer, header, address) => {
    expect(resolve(trust, { peer, forwardedFor: header }).address).toBe(address);
  });

  test('whatever a client writes, behind a proxy it counts under the address the proxy saw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (invented) => {
        const forwardedFor = `${invented}, 203.0.113.7`;
        expect(resolve(NETWORKS, { peer: '127.0.0.1', forwardedFor }).address).toBe('203.0.113.7');
        expect(resolve(NETWORKS, { forwardedFor: invented }).address).toBe('203.0.113.9');
      }),
    );
  });
});

test.each<[why: string, trust: TrustedProxies, request: Partial<ForwardedRequest>, isSecure: boolean]>([
  ['a proxy says https', NETWORKS, { peer: '10.0.0.2', forwardedProto: 'https' }, true],
  ['a proxy says it in capitals', NETWORKS, { peer: '10.0.0.2', forwardedProto: 'http , HTTPS ' }, true],
  [
    'the client made up two of three',
    NETWORKS,
    { peer: '10.0.0.2', forwardedFor: '203.0.113.7', forwardedProto: 'http, http, https' },
    true,
  ],
  ['a proxy says http', NETWORKS, { peer: '10.0.0.2', forwardedProto: 'http' }, false],
  ['a stranger says https', NETWORKS, { forwardedProto: 'https' }, false],
  ['anybody says https', NONE, { forwardedProto: 'https' }, false],
  ['a proxy on this machine says https', NONE, { peer: '::ffff:127.0.0.1', forwardedProto: 'https' }, true],
  ['the connection itself is encrypted', NONE, { isEncrypted: true, forwardedProto: 'http' }, true],
  ['nobody says anything', NETWORKS, { peer: '10.0.0.2' }, false],
  [
    'a client invents https, its proxy appends http',
    NETWORKS,
    { peer: '10.0.0.2', forwardedFor: '6.6.6.6, 203.0.113.7', forwardedProto: 'https, http' },
    false,
  ],
  [
    'the outer of two proxies speaks https with the browser',
    NETWORKS,
    { peer: '127.0.0.1', forwardedFor: '203.0.113.7, 10.0.0.2', forwardedProto: 'https, http' },
    true,
  ],
])('the browser speaks https where %s: %s %o %s', (_, trust, request, isSecure) => {
  expect(resolve(trust, request).isSecure).toBe(isSecure);
});

test.each<[why: string, trust: TrustedProxies, request: Partial<ForwardedRequest>, host: string | null]>([
  ['anybody may claim a name', NONE, { forwardedHost: 'evil.example' }, null],
  ['a stranger beside a proxy', NETWORKS, { forwardedHost: 'evil.example' }, null],
  [
    'a proxy on this machine that nobody named',
    NONE,
    { peer: '127.0.0.1', forwardedHost: 'evil.example' },
    null,
  ],
  ['a proxy of ours', NETWORKS, { peer: '10.0.0.2', forwardedHost: 'photos.example' }, 'photos.example'],
  ['a proxy of ours that says nothing', NETWORKS, { peer: '10.0.0.2' }, null],
  [
    'a client before a proxy that adds to what it said',
    NETWORKS,
    { peer: '10.0.0.2', forwardedFor: '203.0.113.7', forwardedHost: 'evil.example, photos.example' },
    'photos.example',
  ],
  [
    'two proxies, each with the name it was asked by',
    NETWORKS,
    { peer: '127.0.0.1', forwardedFor: '203.0.113.7, 10.0.0.2', forwardedHost: 'photos.example, inner' },
    'photos.example',
  ],
])('the name of %s', (_, trust, request, host) => {
  expect(resolve(trust, request).host).toBe(host);
});
