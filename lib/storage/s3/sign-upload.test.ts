import { Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { UploadTerms } from '../object-storage';
import { createS3Storage } from './s3-storage';
import type { S3StorageConfig } from './s3-storage-config';

const CONFIG: S3StorageConfig = {
  provider: 's3',
  bucket: 'photos',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' },
};

const TERMS: UploadTerms = {
  key: 'uploads/f0000000-0000-8000-8000-000000000000/photo.jpg',
  contentType: 'image/jpeg',
  sizeBytes: { min: 1_000, max: 1_000 },
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  expiresInSeconds: 3_600,
};

describe('a form upload', () => {
  async function sign(terms: UploadTerms, config: Partial<S3StorageConfig> = {}) {
    const request = await createS3Storage({ ...CONFIG, ...config }).createUpload(terms);
    if (request.method !== 'POST') throw new Error('Not a form.');
    const policy = JSON.parse(Buffer.from(String(request.fields.Policy), 'base64').toString());
    return { ...request, policy: policy as { expiration: string; conditions: unknown[] } };
  }

  test('the policy holds exactly the promised conditions, one for every field', async () => {
    const beforeMs = Date.now();
    const { url, fields, policy } = await sign(TERMS);
    expect(url).toBe('https://photos.s3.eu-central-1.amazonaws.com/');
    const { Policy: _, 'X-Amz-Signature': signature, ...conditioned } = fields;
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(conditioned).toMatchObject({
      key: TERMS.key,
      bucket: 'photos',
      'Content-Type': 'image/jpeg',
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': TERMS.sha256,
    });
    const expected = [
      ['content-length-range', 1_000, 1_000],
      ...Object.entries(conditioned).map(([name, value]) => ({ [name]: value })),
    ];
    expect(policy.conditions).toHaveLength(expected.length);
    expect(policy.conditions).toEqual(expect.arrayContaining(expected));
    const expiresMs = Date.parse(policy.expiration);
    expect(expiresMs).toBeGreaterThanOrEqual(beforeMs + 3_599_000);
    expect(expiresMs).toBeLessThanOrEqual(Date.now() + 3_601_000);
  });

  test('without a stated checksum none is asked for, and a range stays a range', async () => {
    const { sha256: _, ...unstated } = TERMS;
    const { fields, policy } = await sign({ ...unstated, sizeBytes: { min: 1, max: 10_485_760 } });
    expect(Object.keys(fields).filter((name) => name.includes('checksum'))).toEqual([]);
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 10_485_760]);
  });

  test('no condition is a prefix: nothing is left open but the size', async () => {
    const { policy } = await sign(TERMS);
    expect(policy.conditions.filter(Array.isArray)).toEqual([['content-length-range', 1_000, 1_000]]);
  });

  test('temporary keys bring their session token, bound like every field', async () => {
    const credentials = async () => ({
      accessKeyId: 'ASIAEXAMPLE',
      secretAccessKey: 'secret',
      sessionToken: 'token+/=',
    });
    const { fields, policy } = await sign(TERMS, { credentials });
    expect(fields['X-Amz-Security-Token']).toBe('token+/=');
    expect(policy.conditions).toContainEqual({ 'X-Amz-Security-Token': 'token+/=' });
  });

  test('a batch of 100 asks nobody', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const storage = createS3Storage(CONFIG);
    const requests = await Promise.all(Array.from({ length: 100 }, () => storage.createUpload(TERMS)));
    expect(requests).toHaveLength(100);
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('a presigned PUT', () => {
  const put: Partial<S3StorageConfig> = { uploadMethod: 'put' };

  async function sign(terms: UploadTerms, config: Partial<S3StorageConfig> = put) {
    const request = await createS3Storage({ ...CONFIG, ...config }).createUpload(terms);
    if (request.method !== 'PUT') throw new Error('Not a PUT.');
    return { ...request, query: new URL(request.url).searchParams };
  }

  test('length, type, checksum and create-only are signed headers, which the browser is told to send', async () => {
    const { url, headers, query } = await sign(TERMS);
    expect(url).toMatch(/^https:\/\/photos\.s3\.eu-central-1\.amazonaws\.com\/uploads\//);
    expect(query.get('X-Amz-SignedHeaders')).toBe(
      'content-length;content-type;host;if-none-match;x-amz-checksum-sha256',
    );
    expect(query.get('X-Amz-Expires')).toBe('3600');
    expect(headers).toEqual({
      'Content-Type': 'image/jpeg',
      'If-None-Match': '*',
      'x-amz-checksum-sha256': TERMS.sha256,
    });
  });

  test('no checksum stands in the query: a stated one would count for nothing there, and another is that of no bytes', async () => {
    const { sha256: _, ...unstated } = TERMS;
    for (const terms of [TERMS, unstated]) {
      const { query } = await sign(terms);
      expect([...query.keys()].filter((name) => /checksum|crc/i.test(name))).toEqual([]);
    }
  });

  test('without a stated checksum none is signed', async () => {
    const { sha256: _, ...unstated } = TERMS;
    const { query, headers } = await sign(unstated);
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;if-none-match');
    expect(headers).toEqual({ 'Content-Type': 'image/jpeg', 'If-None-Match': '*' });
  });

  test('a range of sizes cannot be signed, so it is refused', async () => {
    await expect(sign({ ...TERMS, sizeBytes: { min: 1, max: 1_000 } })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('State the exact size'),
    });
  });

  test('R2 gets it without asking, and never a form', async () => {
    const r2 = {
      provider: 'r2',
      region: 'auto',
      endpoint: 'https://account.r2.cloudflarestorage.com',
      forcePathStyle: true,
    } as const;
    const { url } = await sign(TERMS, r2);
    expect(url).toMatch(/^https:\/\/account\.r2\.cloudflarestorage\.com\/photos\/uploads\//);
    await expect(sign(TERMS, { ...r2, uploadMethod: 'post' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
