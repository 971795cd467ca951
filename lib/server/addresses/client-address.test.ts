import { expect, test } from 'vitest';
import { clientAddress } from './client-address';
import type { TrustedProxies } from './trusted-proxies';

const NONE: TrustedProxies = { kind: 'none' };
const VERCEL: TrustedProxies = { kind: 'platform', count: 1 };

test.each<[header: string | null, trust: TrustedProxies, address: string]>([
  ['203.0.113.7', NONE, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', NONE, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', VERCEL, '203.0.113.7'],
  ['203.0.113.7, 10.0.0.1', { kind: 'platform', count: 2 }, '203.0.113.7'],
  ['2001:DB8:1:2:3:4:5:6', NONE, '2001:db8:1:2::/64'],
  [null, NONE, 'unknown'],
  ['', VERCEL, 'unknown'],
  ['x'.repeat(10_000), NONE, 'unknown'],
  ['x'.repeat(10_000), VERCEL, 'unknown'],
])('%s with trust in %o counts as %s', (header, trust, address) => {
  const headers = new Headers(header === null ? {} : { 'x-forwarded-for': header });
  expect(clientAddress(headers, trust)).toBe(address);
});
