import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseMetadata } from './parse-metadata';
import type { StandardSchema } from './standard-schema';

const anything: StandardSchema = z.unknown();
/** As a request brings it. */
const json = (text: string): unknown => JSON.parse(text);
const refused = (field: string, problem: RegExp | string) => ({
  code: 'invalid_request',
  details: { field, problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) },
});

test('a host without a schema accepts none', async () => {
  await expect(parseMetadata(undefined, undefined, [])).resolves.toBeNull();
  await expect(parseMetadata(undefined, null, [])).resolves.toBeNull();
  await expect(parseMetadata(undefined, {}, ['files', 3])).rejects.toMatchObject(
    refused('files.3.metadata', 'is not accepted here'),
  );
});

describe('what a client may send', () => {
  test.each([
    ['exactly 512 bytes', `"${'a'.repeat(510)}"`],
    ['512 bytes in letters of several', `"${'ü'.repeat(255)}"`],
    ['a hundred levels', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['a field called constructor', '{"constructor":1}'],
    ['null', 'null'],
  ])('%s', async (_, text) => {
    await expect(parseMetadata(anything, json(text), [])).resolves.toEqual(json(text));
  });

  test.each([
    ['513 bytes', `"${'a'.repeat(511)}"`, 'must be at most 512 bytes of JSON'],
    ['513 bytes in letters of several', `"${'ü'.repeat(255)}a"`, 'must be at most 512 bytes of JSON'],
    ['a thousand levels', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 'must be at most 512 bytes of JSON'],
    [
      'a hundred thousand levels',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'must be at most 512 bytes of JSON',
    ],
    ['a prototype', '{"a":{"__proto__":{"role":"admin"}}}', 'must not have a field with the name __proto__'],
    ['a number without an end', '{"a":1e999}', 'must hold numbers that are not too large'],
    ['half a character', '{"a":"\\ud800"}', 'must be text of whole characters'],
    ['half a character in a name', '{"\\udfff":1}', 'must be text of whole characters'],
  ])('but not %s', async (_, text, problem) => {
    await expect(parseMetadata(anything, json(text), [])).rejects.toMatchObject(refused('metadata', problem));
  });
});

describe('a schema', () => {
  const schema = z.strictObject({
    album: z.string(),
    count: z.coerce.number().default(1),
    at: z.date().optional(),
  });

  test('makes of it what it likes', async () => {
    await expect(parseMetadata(schema, { album: 'a' }, [])).resolves.toEqual({ album: 'a', count: 1 });
  });

  test('refuses with the field that is wrong and its own words', async () => {
    await expect(parseMetadata(schema, { album: 7 }, ['files', 0])).rejects.toMatchObject(
      refused('files.0.metadata.album', /^is not as this site wants it \(.*string.*\)$/),
    );
    await expect(parseMetadata(schema, undefined, [])).rejects.toMatchObject(refused('metadata', /object/));
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['returns nothing', () => undefined],
    ['returns text', () => 'ok'],
  ])('that %s is a failure of the host', async (_, validate) => {
    const broken = { '~standard': { version: 1, vendor: 'test', validate } } as unknown as StandardSchema;
    await expect(parseMetadata(broken, {}, [])).rejects.toMatchObject({ code: 'hook_failed' });
  });

  test.each([
    ['a number that is none', Number.NaN],
    ['what JSON cannot say', 1n],
    ['more than 512 bytes', 'a'.repeat(600)],
  ])('that makes %s of it keeps nothing', async (_, value) => {
    const grown: StandardSchema = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ value }) },
    };
    await expect(parseMetadata(grown, {}, [])).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('may answer later, and its message is one short line', async () => {
    const slow: StandardSchema = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: async () => ({ issues: [{ message: `no\n${'x'.repeat(500)}`, path: [{ key: 'a' }, 0] }] }),
      },
    };
    const error = await parseMetadata(slow, {}, []).catch((caught: unknown) => caught);
    expect(error).toMatchObject(refused('metadata.a.0', /^is not as this site wants it \(no x+\)$/));
  });
});
