import { expect, test } from 'vitest';
import { networkOf } from '@/lib/server/addresses/client-network';
import { nameNetwork } from './name-network';

const text = { unknownNetwork: 'unknown network', ownNetwork: 'this computer' };

test.each([
  ['::1', 'this computer'],
  ['127.0.0.1', 'this computer'],
  ['nonsense', 'unknown network'],
  ['203.0.113.7', '203.0.113.0/24'],
  ['2001:db8::1', '2001:db8:0::/48'],
])('the network of %s is called %s', (address, name) => {
  expect(nameNetwork(networkOf(address), text)).toBe(name);
});
