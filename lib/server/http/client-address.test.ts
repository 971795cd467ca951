import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

test.each<[header: string | null, proxies: number, address: string]>([
  ['203.0.113.7', 0, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', 0, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
  ['203.0.113.7', 2, '203.0.113.7'],
  ['::ffff:203.0.113.7', 0, '203.0.113.7'],
  ['203.0.113.7:4711', 1, '203.0.113.7'],
  ['[2001:db8:1:2:3:4:5:6]:4711', 1, '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:3:4:5:6', 0, '2001:db8:1:2::/64'],
  ['2001:db8::1', 0, '2001:db8:0:0::/64'],
  ['::1', 0, '0:0:0:0::/64'],
  [null, 0, 'unknown'],
  ['', 1, 'unknown'],
])('%s behind %d proxies counts as %s', (header, proxies, address) => {
  const headers = new Headers(header === null ? {} : { 'x-forwarded-for': header });
  expect(clientAddress(headers, proxies)).toBe(address);
});

test('a header of any length is a short key', () => {
  const headers = new Headers({ 'x-forwarded-for': 'x'.repeat(10_000) });
  expect(clientAddress(headers, 0).length).toBeLessThanOrEqual(64);
});
