import { expect, test } from 'vitest';
import { readBearer } from '@/lib/server/api-tokens/api-token';
import { createApiTokens } from '@/lib/server/api-tokens/create-api-tokens';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { UsageError } from '../run-command';
import { runTokenCommand, type TokenArguments } from './run-token-command';

function setUp() {
  const clock = () => new Date(Date.UTC(2026, 0, 15));
  const tokens = createApiTokens({ storage: createMemoryStorage({ clock }), clock });
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const run = (given: Partial<TokenArguments>) => {
    said.out.length = 0;
    said.err.length = 0;
    const tools = {
      tokens,
      clock,
      print: (text: string) => void said.out.push(text),
      tell: (text: string) => void said.err.push(text),
    };
    return runTokenCommand({ list: false, ...given }, tools);
  };
  return { tokens, said, run };
}

test('a token is made, and its text alone is on standard output', async () => {
  const { tokens, said, run } = setUp();
  expect(await run({ name: 'nightly backup', role: 'viewer', days: '30' })).toBe(0);
  expect(said.out).toEqual([expect.stringMatching(/^sluice_[a-z0-9]{12}_[\w-]{43}$/)]);
  expect(said.err.join('\n')).toMatch(/viewer {4}until 2026-02-14 {2}nightly backup/);
  const read = readBearer(new Headers({ authorization: `Bearer ${said.out[0]}` }));
  expect(read.kind === 'token' && (await tokens.identify(read))).toMatchObject({
    name: 'nightly backup',
    role: 'viewer',
  });
});

test('tokens are listed without their text, and revoked by their id', async () => {
  const { tokens, said, run } = setUp();
  await run({ name: 'backup', role: 'admin' });
  const [token = ''] = said.out;
  await run({ list: true });
  expect(said.out).toEqual([expect.stringMatching(/^[a-z0-9]{12} {2}admin {5}never expires {5}backup$/)]);
  expect(token).not.toContain(said.out[0] ?? '');
  expect(await run({ revoke: token.split('_')[1] })).toBe(0);
  expect(await run({ revoke: 'none' })).toBe(1);
  expect(await tokens.list()).toEqual([]);
});

test.each([
  [{}],
  [{ name: 'x' }],
  [{ name: 'x', role: 'owner' }],
  [{ name: '', role: 'admin' }],
  [{ name: 'a\u202Eb', role: 'admin' }],
  [{ name: 'a'.repeat(41), role: 'admin' }],
  [{ name: 'x', role: 'admin', days: '0' }],
  [{ name: 'x', role: 'admin', days: '-1' }],
  [{ name: 'x', role: 'admin', days: 'soon' }],
])('%j makes none and is told how to', async (given) => {
  const { tokens, run } = setUp();
  await expect(run(given)).rejects.toThrow(UsageError);
  expect(await tokens.list()).toEqual([]);
});
