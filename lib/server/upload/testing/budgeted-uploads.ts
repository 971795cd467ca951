import type { ErrorBody, UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import type { BudgetLimit } from '../../budget/budget-limits';
import type { ServerConfig } from '../../config';

/** Bytes of a mebibyte. */
export const MIB = 2 ** 20;
/** So much in an hour. */
export const perHour = (quantity: BudgetLimit['quantity'], amount: number): BudgetLimit => ({
  quantity,
  period: 'hour',
  amount,
});
/** So much in a day. */
export const perDay = (quantity: BudgetLimit['quantity'], amount: number): BudgetLimit => ({
  quantity,
  period: 'day',
  amount,
});

type Limits = Partial<ServerConfig['budgetLimits']>;
/** A server that has these budgets and no others. */
export const withLimits = (limits: Limits, config: Partial<ServerConfig> = {}) =>
  createTestServer({ ...config, budgetLimits: { client: [], network: [], total: [], ...limits } });

type Asked = Readonly<{ status: number; retryAfter: string | null; body: UploadGrant & Partial<ErrorBody> }>;

/** Asks for a grant, and returns the status, when to come back, and the body. */
export async function presign(
  server: TestServer,
  file: object = { filename: 'a.jpg' },
  headers: Record<string, string> = { 'x-forwarded-for': '203.0.113.7' },
): Promise<Asked> {
  const answer = await server.call('POST', '/api/upload/presign', { json: file, headers });
  const body = (await answer.json()) as Asked['body'];
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
}

/** Completes an upload by its ticket. */
export async function complete(server: TestServer, ticket: string): Promise<Response> {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  return server.call('POST', '/api/upload/complete', { json: { ticket }, headers });
}

/** A file as a browser states it. */
export const fileOf = (bytes: Uint8Array) => ({ filename: 'a.jpg', size: bytes.length });
