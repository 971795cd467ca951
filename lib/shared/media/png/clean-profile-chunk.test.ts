import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii } from '../bytes';
import { cleanProfile } from '../icc/clean-profile';
import { cleanProfileChunk } from './clean-profile-chunk';

const text = (content: string) => fromAscii(`text\0\0\0\0${content}\0`);
const deflated = (data: Uint8Array) => new Uint8Array(deflateSync(data));
const chunk = (name: string, stream: Uint8Array) => concat([fromAscii(`${name}\0\0`), stream]);
const CLEAN = cleanProfile(makeProfile()) ?? new Uint8Array();
const STREAM = deflated(CLEAN);

/** The profile in a chunk, as decoders read it. */
const profileIn = (content: Uint8Array | null) =>
  new Uint8Array(inflateSync((content ?? new Uint8Array()).subarray(5)));

test('a clean profile under the one name stays as it is', () => {
  const content = chunk('icc', STREAM);
  expect(cleanProfileChunk(content)).toBe(content);
});

test.each([
  ['another name', chunk('Photo of a person', STREAM)],
  ['a name of one letter', chunk('x', STREAM)],
  ['the longest name there may be', chunk('x'.repeat(79), STREAM)],
  ['bytes behind the stream', chunk('icc', concat([STREAM, fromAscii('hidden')]))],
])('%s goes, and the stream stays as it is', (_, content) => {
  expect(cleanProfileChunk(content)).toEqual(chunk('icc', STREAM));
});

test.each([
  ['texts in the profile', makeProfile({ tags: { cprt: text('hidden') } })],
  [
    'texts in a profile of tables, longer than one block of a stream',
    makeProfile({
      space: 'CMYK',
      tags: {
        cprt: text('hidden'),
        A2B0: concat([
          fromAscii('mft1\0\0\0\0\x04\x03\x0f\0'),
          new Uint8Array(36 + 7 * 256 + 15 ** 4 * 3).fill(7),
        ]),
      },
    }),
  ],
])('%s go', (_, profile) => {
  const cleaned = cleanProfileChunk(chunk('icc', deflated(profile)));
  expect(profileIn(cleaned)).toEqual(cleanProfile(profile));
  expect(cleaned && cleanProfileChunk(cleaned)).toBe(cleaned);
});

test.each([
  ['no name', chunk('', STREAM)],
  ['a name that is too long', chunk('x'.repeat(80), STREAM)],
  ['a name without an end', fromAscii('icc')],
  ['another method of compression', concat([fromAscii('icc\0\x01'), STREAM])],
  ['a stream that is none', chunk('icc', fromAscii('hidden'))],
  ['a stream of no profile', chunk('icc', deflated(fromAscii('hidden')))],
  ['a stream that is cut off', chunk('icc', STREAM.subarray(0, -5))],
])('%s: none that decoders would use', (_, content) => {
  expect(cleanProfileChunk(content)).toBeNull();
});
