import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

test('the policy of a page has its nonce, and nothing that looks like one', () => {
  const nonce = btoa(crypto.randomUUID());
  expect(contentSecurityPolicy({ nonce, basePath: '/api/photos' })).toContain(
    `'nonce-${nonce}' 'strict-dynamic'`,
  );
  for (const wrong of [undefined, '', "a' *", 'a; script-src *']) {
    const options = { nonce: wrong } as unknown as Parameters<typeof contentSecurityPolicy>[0];
    expect(() => contentSecurityPolicy(options)).toThrow(/needs a nonce/);
  }
});
