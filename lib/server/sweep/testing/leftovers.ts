import type { TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { sendFile } from '@/testing/server/upload';
import { createSweeper } from '../create-sweeper';

export const HOUR = 3_600;
export const DAY = 86_400;
export const BUDGET = { budgetMs: 60_000 };
/** The counts of a sweep that had nothing to do. */
export const NOTHING = {
  ...{ completed: 0, refused: 0, removed: 0, unknown: 0, failed: 0 },
  ...{ told: 0, owed: 0, erased: 0, expired: 0, repaired: 0, freed: 0 },
};

export const sweep = (server: TestServer) => createSweeper(server.services).run(BUDGET);

/** Sends a picture and does not complete it. */
export async function send(server: TestServer, seed = 1) {
  const bytes = await makePicture({ format: 'png', seed });
  const grant = await sendFile(server, bytes, { filename: 'x.png' });
  return { bytes, grant, ticket: grant.ticket, id: grant.key.split('/')[1] ?? '' };
}

/** All objects but what is kept of admins' actions and sessions. */
export const keysOf = (server: TestServer) =>
  server.storage.keys().filter((key) => !key.startsWith('system/keep/'));

/** The first two parts of each key. */
export const statesOf = (server: TestServer) =>
  keysOf(server).map((key) => key.split('/').slice(0, 2).join('/'));

export const staged = (server: TestServer) => keysOf(server).filter((key) => key.startsWith('uploads/'));
