/** Debian's clamd looks at what is uploaded: by `npm run test:servers -- clamav`. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { EICAR, startClamd } from '@/testing/real-servers/start-clamd';
import { startOrExplain } from '@/testing/real-servers/start-or-explain';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { withComment, withPixels } from '@/testing/server/plant-text';
import { complete, sendFile } from '@/testing/server/upload';
import type { WhenUnseen } from './create-clamav';
import type { ClamdAddress } from './parse-clamd-address';
import { createScanner } from './scan-bytes';

const clamd = await startOrExplain('clamav', () => startClamd());
const small = clamd && (await startClamd({ streamMaxBytes: 20_000 }));
const NEVER = new AbortController().signal;
const FORMATS = ['jpeg', 'png', 'webp'] as const;

afterAll(async () => {
  await clamd?.close();
  await small?.close();
});

const nowhere = { kind: 'tcp', host: '127.0.0.1', port: 1 } as const;

async function upload(
  bytes: Uint8Array,
  format: (typeof FORMATS)[number],
  {
    address = clamd?.tcp ?? nowhere,
    whenUnseen = 'refuse',
  }: Readonly<{ address?: ClamdAddress; whenUnseen?: WhenUnseen }> = {},
) {
  const told: string[] = [];
  const server = await createTestServer(
    { hooks: { clamav: { address, whenUnseen }, webhook: null } },
    undefined,
    {
      seam: { onPublished: ({ image }) => void told.push(image.id) },
    },
  );
  const { ticket } = await sendFile(server, bytes, {
    filename: `a.${format}`,
    contentType: `image/${format}`,
  });
  const answer = await complete(server, ticket);
  const places = [...new Set(server.storage.keys().map((key) => key.split('/')[0]))];
  return { ...answer, places, told, server, ticket };
}

async function expectInfected(bytes: Uint8Array, format: (typeof FORMATS)[number], address?: ClamdAddress) {
  const { status, body, places, told } = await upload(bytes, format, address && { address });
  expect({ status, message: body.error?.message, places, told }).toEqual({
    status: 403,
    message: 'A virus scanner found malware in this file.',
    places: [],
    told: [],
  });
}

describe.skipIf(clamd === null)('a real clamd', () => {
  test.each(FORMATS)('lets a clean %s through', async (format) => {
    const { status, told, places } = await upload(await makePicture({ format }), format);
    expect({ status, told: told.length, places }).toEqual({ status: 200, told: 1, places: ['private'] });
  });

  test.each(FORMATS)('finds what stands behind the end of a %s', async (format) => {
    await expectInfected(Buffer.concat([await makePicture({ format }), Buffer.from(EICAR)]), format);
  });

  test.each(FORMATS)('finds what stands in the metadata of a %s', async (format) => {
    await expectInfected(withComment(await makePicture({ format }), format, EICAR), format);
  });

  test('finds it over its socket too', async () => {
    const bytes = withComment(await makePicture({ format: 'png' }), 'png', EICAR);
    await expectInfected(bytes, 'png', clamd?.unix);
  });

  test('finds what stands in the pixels themselves, in both of its looks', async () => {
    const bytes = withPixels(EICAR, deflateSync);
    await expectInfected(bytes, 'png');
    const published = stripMetadata(bytes, 'image/png');
    const scan = createScanner({ address: clamd?.tcp ?? nowhere, timeoutMs: 20_000, connectMs: 2_000 });
    expect(await scan(published, NEVER)).toEqual({ kind: 'found', signature: 'Test.Eicar.UNOFFICIAL' });
  });

  test('looks at the bytes as they would be published, and not only as they arrived', async () => {
    const arrived = withComment(await makePicture({ format: 'jpeg', seed: 9 }), 'jpeg', 'harmless');
    const published = stripMetadata(arrived, 'image/jpeg');
    expect(published.length).toBeLessThan(arrived.length);
    expect((await upload(arrived, 'jpeg')).status).toBe(200);
    await clamd?.learn(createHash('md5').update(published).digest('hex'), published.length);
    await expectInfected(arrived, 'jpeg');
  });
});

describe.skipIf(clamd === null)('an image that clamd could not look at is never published', () => {
  async function expectUnseen(bytes: Uint8Array, address: ClamdAddress, reason: RegExp) {
    const refused = await upload(bytes, 'png', { address, whenUnseen: 'refuse' });
    expect(refused).toMatchObject({ status: 503, places: ['uploads'], told: [] });
    expect(refused.body.error.code).toBe('hook_failed');
    expect(refused.server.logged.join('\n')).toMatch(reason);
    const held = await upload(bytes, 'png', { address, whenUnseen: 'hold' });
    expect(held).toMatchObject({ status: 200, places: ['held', 'system'] });
    expect(held.told).toEqual([]);
    return refused;
  }

  test('as it is larger than clamd takes', async () => {
    const bytes = await makePicture({ format: 'png', width: 200, height: 200 });
    expect(bytes.length).toBeGreaterThan(20_000);
    await expectUnseen(bytes, small?.tcp ?? nowhere, /INSTREAM size limit exceeded|ECONNRESET|EPIPE/);
  });

  test('as nobody listens, until somebody does', async () => {
    await small?.stop();
    const bytes = await makePicture({ format: 'png' });
    const { server, ticket } = await expectUnseen(bytes, small?.tcp ?? nowhere, /ECONNREFUSED/);
    await expectUnseen(bytes, small?.unix ?? nowhere, /ENOENT|ECONNREFUSED/);
    await small?.start();
    expect((await complete(server, ticket)).status).toBe(200);
  });

  test('as it takes connections and says nothing, for no longer than its time', async () => {
    small?.freeze();
    const bytes = await makePicture({ format: 'png' });
    const scan = createScanner({ address: small?.tcp ?? nowhere, timeoutMs: 300, connectMs: 300 });
    expect(await scan(bytes, NEVER)).toMatchObject({ kind: 'unseen', isDown: true });
    small?.thaw();
    await expect.poll(async () => (await scan(bytes, NEVER)).kind).toBe('clean');
  });

  test('while it is started again, each answer is an image that was seen, or none', async () => {
    const bytes = withComment(await makePicture({ format: 'png' }), 'png', EICAR);
    const scan = createScanner({ address: small?.tcp ?? nowhere, timeoutMs: 2_000, connectMs: 2_000 });
    const answers: string[] = [];
    const over = new AbortController();
    const scanning = (async () => {
      while (!over.signal.aborted) answers.push((await scan(bytes, NEVER)).kind);
    })();
    await small?.stop();
    await small?.start();
    const before = answers.length;
    await expect.poll(() => answers.slice(before).includes('found')).toBe(true);
    over.abort();
    await scanning;
    expect(answers).not.toContain('clean');
    expect(answers).toContain('unseen');
  });
});
