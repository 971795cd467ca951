import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleCredentials } from './vercel-role';

const EXPIRATION = '2026-01-15T13:00:00Z';
let server: Server;
let asked = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked = body;
      response.setHeader('content-type', 'text/xml');
      response.end(`<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>t</SessionToken><Expiration>${EXPIRATION}</Expiration></Credentials></AssumeRoleWithWebIdentityResult>
        </AssumeRoleWithWebIdentityResponse>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void server.close());

test('the token is exchanged for the role, and the session ends early enough for what it signs', async () => {
  const provide = roleCredentials({
    roleArn: 'arn:aws:iam::123456789012:role/sluice',
    region: 'eu-central-1',
    getToken: async () => 'token-of-the-platform',
    stsEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  const credentials = await provide();
  expect(credentials).toMatchObject({ accessKeyId: 'ASIA1', secretAccessKey: 's', sessionToken: 't' });
  // The SDK renews five minutes before: half an hour is left of what it signs until then.
  expect(credentials.expiration).toEqual(new Date('2026-01-15T12:35:00Z'));
  expect(asked).toContain('WebIdentityToken=token-of-the-platform');
  expect(asked).toContain('role%2Fsluice');
});
