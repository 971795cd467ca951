import { ConfigError, readServerConfig, servingProcess } from './config';
import { createDoor } from './door/create-door';
import { createClientNamer } from './door/name-client';
import { endInTime } from './end-in-time';
import { endWithParent } from './end-with-parent';
import { guardServers } from './headers/guard-servers';
import { decideRequestId } from './http/decide-request-id';

/**
 * Called once when the server starts: an environment that is not complete ends the process with every problem
 * on standard error, instead of failing at the first visitor. Settings that work but are weaker than they look are said there too.
 */
export function startServer(isDevelopment: boolean): void {
  endInTime();
  endWithParent(servingProcess());
  try {
    const { appOrigins, trustedProxies, warnings, storage, doorPath } = readServerConfig();
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    guardServers({
      ownOrigins: appOrigins,
      isDevelopment,
      ...(trustedProxies.kind === 'platform' ? {} : { trust: trustedProxies }),
      ...(doorPath === null
        ? {}
        : {
            door: createDoor({
              path: doorPath,
              endpoint: storage.endpoint ?? '',
              bucket: storage.bucket,
              ownOrigins: appOrigins,
              nameClient: createClientNamer(trustedProxies),
            }),
          }),
      nameRequest: ({ headers }) => {
        const get = (name: string) => String(headers[name] ?? '');
        return decideRequestId({ get }, trustedProxies);
      },
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
