import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Storage, type StorageOptions } from '@google-cloud/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workloadCredentials } from './workload-credentials';

const asked: { path: string; body: string; authorization: string | undefined }[] = [];
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      asked.push({ path, body, authorization: request.headers.authorization });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answers(path)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

function answers(path: string) {
  if (path.startsWith('/token')) return { access_token: 'federated', expires_in: 3600, token_type: 'Bearer' };
  if (path.includes(':generateAccessToken')) {
    return { accessToken: 'impersonated', expireTime: new Date(Date.now() + 3_600_000).toISOString() };
  }
  return { keyId: '1', signedBlob: Buffer.from('signature of IAM').toString('base64') };
}

test('a token of the platform is exchanged, the account taken on, and IAM asked to sign: no key anywhere', async () => {
  const credentials = workloadCredentials(
    {
      projectNumber: '7',
      poolId: 'vercel',
      providerId: 'team',
      serviceAccountEmail: 'sluice@p.iam.gserviceaccount.com',
    },
    async () => 'token of the platform',
  );
  const storage = new Storage({
    projectId: 'p',
    credentials: {
      ...credentials,
      token_url: `${origin}/token`,
      service_account_impersonation_url: `${origin}/serviceAccounts/sluice@p.iam.gserviceaccount.com:generateAccessToken`,
    } as unknown as NonNullable<StorageOptions['credentials']>,
  });
  const [{ fields }] = await storage
    .bucket('photos')
    .file('uploads/a')
    .generateSignedPostPolicyV4({ expires: Date.now() + 60_000, signingEndpoint: `${origin}/sign/` });
  expect(fields['x-goog-credential']).toMatch(/^sluice@p\.iam\.gserviceaccount\.com\//);
  expect(Buffer.from(String(fields['x-goog-signature']), 'hex').toString()).toBe('signature of IAM');
  const [exchange, impersonation, signing] = asked;
  expect(exchange?.body).toContain('subject_token=token%20of%20the%20platform');
  expect(exchange?.body).toContain(
    encodeURIComponent(
      '//iam.googleapis.com/projects/7/locations/global/workloadIdentityPools/vercel/providers/team',
    ),
  );
  expect(impersonation?.authorization).toBe('Bearer federated');
  expect(signing?.authorization).toBe('Bearer impersonated');
});
