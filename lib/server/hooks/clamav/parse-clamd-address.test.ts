import { expect, test } from 'vitest';
import { parseClamdAddress } from './parse-clamd-address';

test.each([
  ['tcp://127.0.0.1:3310', { kind: 'tcp', host: '127.0.0.1', port: 3_310 }],
  ['tcp://clamav', { kind: 'tcp', host: 'clamav', port: 3_310 }],
  ['tcp://clamav.internal:1234/', { kind: 'tcp', host: 'clamav.internal', port: 1_234 }],
  ['tcp://[::1]:3310', { kind: 'tcp', host: '::1', port: 3_310 }],
  ['unix:/run/clamav/clamd.ctl', { kind: 'unix', path: '/run/clamav/clamd.ctl' }],
  ['unix:///run/clamav/clamd.ctl', { kind: 'unix', path: '/run/clamav/clamd.ctl' }],
])('%s is an address', (text, address) => {
  expect(parseClamdAddress(text)).toEqual(address);
});

test.each([
  '',
  'clamav:3310',
  '/run/clamav/clamd.ctl',
  'unix:clamd.ctl',
  'tcp://',
  'tcp://clamav:99999',
  'tcp://clamav:3310/path',
  'tcp://name:word@clamav:3310',
  'http://clamav:3310',
])('%j is none', (text) => {
  expect(parseClamdAddress(text)).toBeNull();
});
