import { describe, expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import type { ServerConfig } from '../config';
import { NOTHING } from './testing/leftovers';

describe('GET /api/sweep', () => {
  const cronSecret = 'a secret of the scheduler';
  const call = async (config: Partial<ServerConfig>, authorization?: string) => {
    const server = await createTestServer(config);
    const headers = authorization === undefined ? {} : { authorization };
    return server.call('GET', '/api/sweep', { headers });
  };

  test('answers what was done to whoever has the secret, as Vercel Cron sends it', async () => {
    const answer = await call({ cronSecret }, `Bearer ${cronSecret}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(NOTHING);
  });

  test.each([
    ['another secret', 401, { cronSecret }, 'Bearer another'],
    ['the bare secret', 401, { cronSecret }, cronSecret],
    ['none', 401, { cronSecret }, undefined],
    ['none, where none is set', 404, { cronSecret: null }, undefined],
    ['the word null, where none is set', 404, { cronSecret: null }, 'Bearer null'],
  ])('refuses %s', async (_, status, config, authorization) => {
    expect((await call(config, authorization)).status).toBe(status);
  });
});
