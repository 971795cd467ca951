import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { fromAscii } from '../bytes';
import { crc32 } from './crc32';

test('the CRC of "IEND" is the one every PNG ends with', () => {
  expect(crc32(fromAscii('IEND'))).toBe(0xae426082);
});

test('any bytes have the CRC that zlib gives them', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
});
