import { generateKeyPairSync } from 'node:crypto';
import { Storage } from '@google-cloud/storage';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decideForm } from '@/testing/storage/decide-google-form';
import { isSignedUrl } from '@/testing/storage/verify-google-signature';
import { createGcsStorage } from './gcs-storage';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const credentials = {
  type: 'service_account',
  project_id: 'project',
  client_email: 'sluice@project.iam.gserviceaccount.com',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
};
const storage = createGcsStorage({ provider: 'gcs', bucket: 'photos', credentials });
const KEY = 'uploads/f0000000-0000-8000-8000-000000000000/photo.jpg';
const signedAt = new Date('2026-01-15T12:00:00Z');

const terms = {
  key: KEY,
  contentType: 'image/jpeg',
  sizeBytes: { min: 5, max: 5 },
  expiresInSeconds: 3_600,
};

describe('signing, offline', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: signedAt, toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a form leads to the bucket and holds what a judge of its own accepts, until it expires', async () => {
    const request = await storage.createUpload(terms);
    if (request.method !== 'POST') throw new Error('Google takes forms.');
    expect(request.url).toBe('https://storage.googleapis.com/photos/');
    const judge = { bucket: 'photos', publicKey, nowMs: Date.now() };
    expect(decideForm(formOf(request.fields, 'hello'), judge)).toMatchObject({ ok: true, key: KEY });
    expect(decideForm(formOf(request.fields, 'hello!'), judge)).toMatchObject({ ok: false });
    expect(decideForm(formOf({ ...request.fields, key: 'x' }, 'hello'), judge)).toMatchObject({ ok: false });
    const later = { ...judge, nowMs: Date.now() + 3_601_000 };
    expect(decideForm(formOf(request.fields, 'hello'), later)).toMatchObject({ ok: false });
  });

  test('a form has what the library makes by itself of the same promise', async () => {
    const request = await storage.createUpload(terms);
    const [own] = await new Storage({ credentials, projectId: 'project' })
      .bucket('photos')
      .file(KEY)
      .generateSignedPostPolicyV4({
        expires: Date.now() + 3_600_000,
        conditions: [['content-length-range', 5, 5]],
        fields: { 'Content-Type': 'image/jpeg' },
      });
    expect(request).toEqual({ method: 'POST', ...own });
  });

  test('a link is the same for the same moment, at the address browsers use, and correctly signed', async () => {
    const options = { signedAt, expiresInSeconds: 600 };
    const url = await storage.createDownloadUrl(KEY, options);
    expect(await storage.createDownloadUrl(KEY, options)).toBe(url);
    expect(url).toContain(`https://storage.googleapis.com/photos/${KEY}?`);
    expect(isSignedUrl(new URL(url), publicKey)).toBe(true);
    const behind = createGcsStorage({
      provider: 'gcs',
      bucket: 'photos',
      credentials,
      endpoint: 'http://gcs:4443',
      publicEndpoint: 'https://files.example',
    });
    const public_ = await behind.createDownloadUrl(KEY, options);
    expect(new URL(public_).origin).toBe(behind.publicOrigin);
    expect(isSignedUrl(new URL(public_), publicKey)).toBe(true);
  });

  test('no life longer than seven days is signed', async () => {
    const options = { signedAt, expiresInSeconds: 604_801 };
    await expect(storage.createDownloadUrl(KEY, options)).rejects.toMatchObject({ code: 'invalid' });
  });
});

test('a key that cannot sign is said to be one, without a word of it', async () => {
  const broken = createGcsStorage({
    provider: 'gcs',
    bucket: 'photos',
    credentials: { ...credentials, private_key: 'not a key at all' },
  });
  const failure = broken.createDownloadUrl(KEY, { signedAt: new Date(), expiresInSeconds: 60 });
  await expect(failure).rejects.toMatchObject({ name: 'StorageError', code: 'access_denied' });
  await expect(failure).rejects.not.toThrow(/not a key at all/);
});

function formOf(fields: Readonly<Record<string, string>>, bytes: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), 'file');
  return form;
}
