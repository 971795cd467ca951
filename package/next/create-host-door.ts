import type { ServerConfig } from '@/lib/server/config';
import { createWebDoor, type WebDoor } from '@/lib/server/door/create-web-door';
import { createClientNamer } from '@/lib/server/door/name-client';
import type { Services } from '@/lib/server/services';

/** Answers a request for the embedded bucket; null for any other, and where browsers reach the bucket elsewhere. */
export type HostDoor = (request: Request) => Promise<Response | null>;

/**
 * Creates the door to the embedded bucket of a host's app, by which phones in the same network, containers and tunnels work at whatever
 * name they reach the app by.
 *
 * @param path where it is, below the base path of the handlers
 */
export function createHostDoor(path: string, services: () => Promise<Pick<Services, 'config'>>): HostDoor {
  let opened: Readonly<{ config: ServerConfig; door: WebDoor }> | undefined;

  async function open(): Promise<WebDoor | null> {
    // The handlers tell of a broken environment.
    const config = await services().then(
      (all) => all.config,
      () => null,
    );
    if (config?.doorPath !== path) return null;
    const { storage, appOrigins } = config;
    if (opened?.config !== config) {
      const { bucket, endpoint = '' } = storage;
      const nameClient = createClientNamer(config.trustedProxies);
      opened = {
        config,
        door: createWebDoor({ path, endpoint, bucket, ownOrigins: appOrigins, nameClient }),
      };
    }
    return opened.door;
  }

  return async (request) => {
    if (!new URL(request.url).pathname.startsWith(`${path}/`)) return null;
    const door = await open();
    return door === null ? null : door(request);
  };
}
