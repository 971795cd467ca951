import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const policy = contentSecurityPolicy({
  nonce: 'abc',
  contentOrigins: ['https://bucket.example', 'https://cdn.example'],
  isDevelopment: false,
});

test('only scripts and styles with the nonce of this response run', () => {
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).not.toContain('unsafe');
});

test('the page may send to and load from the bucket and the CDN, and nowhere else', () => {
  expect(policy).toContain("connect-src 'self' https://bucket.example https://cdn.example;");
  expect(policy).toContain("img-src 'self' blob: data: https://bucket.example https://cdn.example;");
  expect(policy).toContain("default-src 'none'");
});

test('no other site may frame the page', () => {
  expect(policy).toContain("frame-ancestors 'none'");
});

test('no text becomes HTML or code but by the one policy of the page', () => {
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default;");
});
