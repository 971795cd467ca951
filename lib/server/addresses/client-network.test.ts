import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { clientOf, networkOf, regionOf, turnOf } from './client-network';

test.each<[address: string, client: string, network: string]>([
  ['203.0.113.7', '203.0.113.7', '203.0.113.0/24'],
  ['203.0.113.7:4711', '203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113.0/24'],
  ['::ffff:cb00:7107', '203.0.113.7', '203.0.113.0/24'],
  ['[::ffff:203.0.113.7]:4711', '203.0.113.7', '203.0.113.0/24'],
  ['[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:DB8:0001:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0::/48'],
  ['64:ff9b::203.0.113.7', '203.0.113.7', '203.0.113.0/24'],
  ['64:ff9b::cb00:7107', '203.0.113.7', '203.0.113.0/24'],
  ['64:ff9b:1::cb00:7107', '64:ff9b:1:0::/64', '64:ff9b:1::/48'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
  ['::1', '0:0:0:0::/64', '0:0:0::/48'],
  ['', 'unknown', 'unknown'],
  ['203.0.113', 'unknown', 'unknown'],
  ['203.0.113.7.8', 'unknown', 'unknown'],
  ['1.2.3.4, 5.6.7.8', 'unknown', 'unknown'],
  ["'; drop", 'unknown', 'unknown'],
  ['2001:db8::/641', 'unknown', 'unknown'],
])('%s is the client %s in the network %s', (address, client, network) => {
  expect(clientOf(address)).toBe(client);
  expect(networkOf(address)).toBe(network);
  expect(networkOf(client)).toBe(network);
});

test('any text is a short name, and the same address is the same name in any spelling', () => {
  fc.assert(fc.property(fc.string(), (text) => clientOf(text).length <= 43 && networkOf(text).length <= 43));
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      expect(clientOf(address.toUpperCase())).toBe(clientOf(address));
      expect(networkOf(clientOf(address))).toBe(networkOf(address));
    }),
  );
});

test.each([
  ['203.0.113.7', '203.0.0.0/16'],
  ['2001:db8:1:2::/64', '2001:db8::/32'],
  ['2001:db8::/641', 'unknown'],
  ['unknown', 'unknown'],
])('%s is in the region %s', (client, region) => {
  expect(regionOf(client)).toBe(region);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['unknown', 'unknown'],
  ['sweep', 'sweep'],
])('%s takes its turns as %s', (client, turn) => {
  expect(turnOf(client)).toBe(turn);
});
