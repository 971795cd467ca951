import { expect, test } from 'vitest';
import { parseIp } from './parse-ip';
import { createNetworkMatcher, isLoopbackHost, parseNetworks } from './trusted-proxies';

test.each([
  'everyone',
  '10.0.0.0/33',
  '10.0.0.0/0',
  '::/0',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '::1/129',
  '::ffff:10.0.0.0/104',
  '10.0.0.1:80',
  '10.0.0.10:80',
  '::ffff:10.0.0.0/16',
  '1, 10.0.0.1',
  'toString',
  '[::1]',
  '[::1]/128',
  '::1%lo',
  '10.0.0.10:80/32',
  '10.0.0.0/',
  '10.0.0.0/x8',
  '10.0.0.0/8x',
  '10.0.0.0/+8',
  '::/0008',
])('%s is no list of networks', (text) => {
  expect(parseNetworks(text)).toBeNull();
});

test.each<[networks: string, address: string, isIn: boolean]>([
  ['loopback', '127.8.9.1', true],
  ['loopback', '::1', true],
  ['loopback', '::ffff:127.0.0.1', true],
  ['loopback', '10.0.0.1', false],
  ['Private', '10.200.0.1', true],
  ['private', '172.31.0.1', true],
  ['private', '172.32.0.1', false],
  ['private', 'fd00::1', true],
  ['private', '127.0.0.1', false],
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.7', '203.0.113.8', false],
  ['203.0.113.7/32', '203.0.113.7', true],
  ['203.0.113.7/32', '203.0.113.6', false],
  ['2001:db8::1', '2001:db8::1', true],
  ['2001:db8::1/128', '2001:db8::', false],
  ['::ffff:203.0.113.7', '203.0.113.7', true],
  ['private', '169.254.1.1', true],
  ['private', '100.127.0.1', true],
  ['private', '192.168.3.4', true],
  ['private', 'fe80::1%eth0', true],
  [' , 10.0.0.0/8 ,', '10.1.2.3', true],
  ['', '10.1.2.3', false],
  ['2001:db8::/32, 192.0.2.0/24', '2001:db8:ffff::1', true],
  ['2001:db8::/32, 192.0.2.0/24', '192.0.2.255', true],
  ['2001:db8::/32, 192.0.2.0/24', '2001:db9::1', false],
])('%s and %s: %s', (networks, address, isIn) => {
  const ip = parseIp(address);
  if (ip === null) throw new Error('The test names no address.');
  expect(createNetworkMatcher(parseNetworks(networks) ?? [])(ip)).toBe(isIn);
});

test('a list that was not parsed is no matcher', () => {
  expect(() => createNetworkMatcher(['everyone'])).toThrow(TypeError);
});

test.each([
  ['127.0.0.1', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['[::1]', true],
  ['', false],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.7', false],
  ['localhost.example', false],
])('to listen at %j is to be alone on this machine: %s', (host, isAlone) => {
  expect(isLoopbackHost(host)).toBe(isAlone);
});
