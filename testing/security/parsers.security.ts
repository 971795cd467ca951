/**
 * Broken input to every parser that reads what a stranger sent: each returns or throws its own error, within a time. Inputs
 * follow from the number of their seed, so that a failure can be looked at again. `SECURITY_RUNS`: inputs of each parser.
 */
import { describe, expect, test } from 'vitest';
import { parseIp } from '@/lib/server/addresses/parse-ip';
import { parseNetworks } from '@/lib/server/addresses/trusted-proxies';
import { ApiError } from '@/lib/server/errors/api-error';
import { readCookie } from '@/lib/server/http/read-cookie';
import { readFormBody } from '@/lib/server/http/read-form-body';
import { readJsonBody } from '@/lib/server/http/read-json-body';
import { createSealer } from '@/lib/server/seal/create-sealer';
import { createTickets } from '@/lib/server/tickets/tickets';
import { createImageId } from '@/lib/shared/keys/image-id';
import { parseThumbKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { decodeRow, encodeRow } from '@/lib/shared/keys/row/row-codec';
import { cleanName } from '@/lib/shared/keys/text/clean-name';
import { slugOf } from '@/lib/shared/keys/text/slug';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readDecodeCost } from '@/lib/shared/media/decode-cost';
import { findExtras } from '@/lib/shared/media/find-extras';
import { findMetadata } from '@/lib/shared/media/find-metadata';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { readTaken } from '@/lib/shared/taken/read-taken';
import { parseListing } from '@/lib/storage/s3/tuned/parse-listing';
import { createInterleaver, type Pick } from '../server/interleave';
import { countPasses } from '../shared/count-passes';
import { mutate } from './mutate';
import { makeSeeds } from './seeds';

const RUNS = Number(process.env.SECURITY_RUNS ?? 1_500);
/** For one input of up to 2 MB. */
const MAX_PASSES = 50;

const images = await makeSeeds();

/** Throws where an input takes too long or the parser fails in another way than its own. */
async function hold(name: string, isOwn: (error: unknown) => boolean, parse: () => unknown): Promise<void> {
  const passes = countPasses();
  try {
    await parse();
  } catch (error) {
    if (!isOwn(error)) throw new Error(`${name} failed in another way than its own.`, { cause: error });
  }
  expect(passes(), `${name}: passes over ten megabytes`).toBeLessThan(MAX_PASSES);
}

const IMAGE_PARSERS: Readonly<Record<string, (bytes: Uint8Array, type: MediaType) => unknown>> = {
  sniffType: (bytes) => sniffType(bytes),
  readImageHeader,
  readDecodeCost,
  findMetadata,
  findExtras,
  stripMetadata: (bytes, type) => {
    const stripped = stripMetadata(bytes, type);
    expect(findMetadata(stripped, type), 'what is stripped holds nothing').toEqual([]);
    expect(stripMetadata(stripped, type), 'and stays as it is').toBe(stripped);
  },
  'findExtras of HEIC': (bytes) => findExtras(bytes, 'image/heic'),
  readTaken: (bytes, type) => {
    for (const as of [type, 'image/heic', 'image/tiff'] as const) readTaken(bytes, as, Date.UTC(2026, 0, 1));
  },
};

describe.each(Object.entries(IMAGE_PARSERS))('%s', (name, parse) => {
  test('answers every broken file in its own words, in time', async () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const { pick } = createInterleaver(seed);
      const { type, bytes } = images[pick(images.length)] ?? { type: 'image/png', bytes: new Uint8Array() };
      const other = images[pick(images.length)]?.bytes ?? bytes;
      const mutated = mutate(bytes, other, pick);
      // One in ten is read as what it is not.
      const as = pick(10) === 0 ? (images[pick(images.length)]?.type ?? type) : type;
      await hold(
        `${name} of seed ${seed} as ${as}`,
        (error) => error instanceof DamagedImageError,
        () => parse(mutated, as),
      );
    }
  });
});

const clock = () => new Date(1e12);
const tickets = createTickets({ appSecret: 'a secret of tests, long enough', clock });
const sealer = createSealer({ secret: 'a secret of tests, long enough', purpose: 'session', clock });
const row = {
  ...{ width: 4, height: 3, sizeBytes: 5, type: 'image/jpeg' as const, thumbhash: Uint8Array.of(1, 2) },
  ...{ name: 'Größe 1.jpg', alt: 'text', tags: ['one', 'two'], slug: 'g.jpg' },
};
const id = createImageId(1e12);
const isOur = (error: unknown) => error instanceof ApiError;
const never = () => false;
const post = (type: string, body: string) =>
  new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body });
const listing = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a&amp;b</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>1</Size></Contents></ListBucketResult>`;

type TextParser = Readonly<{
  seeds: () => Promise<readonly string[]> | readonly string[];
  isOwn?: (error: unknown) => boolean;
  /** Longer ones never reach the parser. Default 300,000 characters. */
  maxLength?: number;
  parse: (text: string) => unknown;
}>;

const TEXT_PARSERS: Readonly<Record<string, TextParser>> = {
  decodeRow: { seeds: () => [encodeRow(row)], parse: decodeRow },
  parseThumbKey: { seeds: () => [thumbKey('private', id, row)], parse: parseThumbKey },
  'a ticket': {
    seeds: async () => [
      await tickets.seal(
        { id, slug: 'x.png', name: 'x', type: 'image/png', state: 'private', owner: 'anyone' },
        new Date(2e12),
      ),
    ],
    isOwn: isOur,
    parse: async (text) => {
      const opened = await tickets.open(text);
      expect(opened, 'only as it was made').toMatchObject({ kind: 'open', claims: { id } });
    },
  },
  'a sealed token': {
    seeds: async () => [await sealer.seal({ role: 'admin' }, new Date(2e12))],
    parse: (text) => sealer.open(text),
  },
  'a Cookie header': {
    seeds: () => ['sluice_session=a.b.c; other="x"; __Host-sluice_session=d'],
    parse: (text) => readCookie(text, 'sluice_session'),
  },
  'an address': { seeds: () => ['2001:db8::1', '::ffff:10.0.0.1', '192.0.2.1'], parse: parseIp },
  networks: { seeds: () => ['10.0.0.0/8, loopback, 2001:db8::/32'], parse: parseNetworks },
  'a JSON body': {
    seeds: () => ['{"files":[{"filename":"a.jpg","size":1}]}'],
    isOwn: isOur,
    parse: (text) => readJsonBody(post('application/json', text)),
  },
  'a form body': {
    seeds: () => [`ids=${id},${id}&x=%20%41`],
    isOwn: isOur,
    parse: (text) => readFormBody(post('application/x-www-form-urlencoded', text)),
  },
  'a listing of the bucket': {
    seeds: () => [listing],
    parse: (text) => {
      for (const object of parseListing(text)?.objects ?? [])
        void [object.key, object.sizeBytes, object.etag];
    },
  },
  'a file name': {
    seeds: () => ['Größe 1.jpg', '..\\..\\a\u202Egpj.exe', 'a/b/c.png'],
    maxLength: 1_024,
    parse: (text) => {
      const slug = slugOf(cleanName(text), 'image/png');
      expect(slug).toMatch(/^[a-z0-9][a-z0-9._-]{0,79}$/);
      expect(slug).not.toContain('..');
    },
  },
};

const PIECES = [
  '<',
  '>',
  '&',
  '&#x',
  '%',
  '%00',
  '"',
  '\\',
  '\0',
  '..',
  '/',
  '=',
  ';',
  '-',
  '__proto__',
  '{"a":',
  '[',
  '💥',
  '\ud800',
  '9'.repeat(30),
];

/** The text with pieces put in, taken out and repeated. */
function mutateText(text: string, pick: Pick): string {
  let changed = text;
  for (let left = 1 + pick(5); left > 0; left -= 1) {
    const at = pick(changed.length + 1);
    const end = Math.min(changed.length, at + pick(20));
    const piece = PIECES[pick(PIECES.length)] ?? '';
    const times = pick(25) === 0 ? 1 + pick(20_000) : 1;
    const middle = [
      piece.repeat(times),
      '',
      changed.slice(at, end).repeat(1 + times),
      String.fromCodePoint(pick(0xd7ff)),
    ];
    changed = changed.slice(0, at) + (middle[pick(middle.length)] ?? '') + changed.slice(end);
  }
  return changed;
}

describe.each(Object.entries(TEXT_PARSERS))(
  '%s',
  (name, { seeds, isOwn = never, maxLength = 300_000, parse }) => {
    test('is read or refused in its own words, in time', async () => {
      const texts = await seeds();
      for (let seed = 1; seed <= RUNS; seed += 1) {
        const { pick } = createInterleaver(seed);
        const text = mutateText(texts[pick(texts.length)] ?? '', pick);
        await hold(`${name} of seed ${seed}`, isOwn, () => parse(text.slice(0, maxLength)));
      }
    });
  },
);
