/** The public surface of the configuration, and the only place that reads the environment. */
import { contentOriginsOf } from './content-origins';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import type { ServerConfig } from './server-config';

export { ConfigError, type ServerConfig } from './server-config';

/** The configuration of this process; throws `ConfigError` with every problem. */
export function readServerConfig(environment: Environment = process.env): ServerConfig {
  return parseServerConfig(environment);
}

let own: readonly string[] | undefined;

/**
 * The origins a page may send files to and load images from. Without a configuration that of this process is
 * read, once: a page asks at every request.
 */
export function contentOrigins(config?: Pick<ServerConfig, 'storage' | 'cdnBaseUrl'>): readonly string[] {
  if (config) return contentOriginsOf(config);
  own ??= contentOriginsOf(readServerConfig());
  return own;
}
