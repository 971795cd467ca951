import type { ObjectStorage } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { sendFile } from '@/testing/server/upload';
import type { PublishedContext } from '../../seam/sluice-options';

/** Seconds of a minute. */
export const MINUTES = 60;

/** A hook that can be broken, and remembers whom it heard of. */
function listen() {
  const told: PublishedContext['image'][] = [];
  let isBroken = false;
  return {
    told,
    break: () => {
      isBroken = true;
    },
    mend: () => {
      isBroken = false;
    },
    onPublished: ({ image }: PublishedContext): unknown => {
      if (isBroken) throw new Error('The database is down.');
      told.push(image);
      return { photo: told.length, at: new Date(0) };
    },
  };
}

/** A server with a hook that can be broken. */
export async function setUp(wrap: (storage: ObjectStorage) => ObjectStorage = (storage) => storage) {
  const hook = listen();
  const server = await createTestServer({}, wrap, { seam: { onPublished: hook.onPublished } });
  return { server, hook };
}

/** Sends a picture that is not completed yet. */
export async function send(server: TestServer, seed = 1) {
  const { ticket, key } = await sendFile(server, await makePicture({ format: 'png', seed }), {
    filename: 'a.png',
  });
  return { ticket, id: key.split('/')[1] ?? '' };
}

/** The keys of the answers that a server owes its host. */
export const owedBy = (server: TestServer) =>
  server.storage.keys().filter((key) => key.startsWith('system/keep/outbox/'));
/** The keys of the rows. */
export const listed = (server: TestServer) => server.storage.keys().filter((key) => key.includes('/thumbs/'));

/** Calls the server as an admin. */
export async function ask(server: TestServer, method: string, path: string, json: unknown) {
  const cookie = await server.adminCookie();
  return server.call(method, path, { json, headers: { cookie } });
}
