/** The public surface of the configuration, and the only place that reads the environment. */
import { type ContentPlaces, contentOriginsOf } from './content-origins';
import { type BucketConfig, parseBucketConfig } from './parse-bucket-config';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import type { ServerConfig } from './server-config';

export { DOOR_PATH } from '../door/door-path';
export { loadEnvFiles } from './load-env-files';
export {
  LOCAL_BUCKET,
  LOCAL_REGION,
  type LocalEnvironment,
  readLocalEnvironment,
  withOrigins,
} from './local-environment';
export type { BucketConfig } from './parse-bucket-config';
export type { TelemetryConfig } from './parse-telemetry';
export {
  adoptEnvironment,
  childEnvironment,
  isRunByNpm,
  processEnvironment,
  quietLibraries,
} from './process-environment';
export type { Environment } from './read-variables';
export { serveVariables, servingProcess } from './serve-variables';
export { ConfigError, type ServerConfig } from './server-config';

/** The configuration of this process; throws `ConfigError` with every problem. */
export function readServerConfig(environment: Environment = process.env): ServerConfig {
  return parseServerConfig(environment);
}

/** The bucket's part of it, for commands that need no more; throws `ConfigError` with every problem. */
export function readBucketConfig(environment: Environment = process.env): BucketConfig {
  return parseBucketConfig(environment);
}

let own: readonly string[] | undefined;
let named: readonly string[] | undefined;

/** `APP_ORIGINS` of this process, read once: a page asks at every request. */
export function ownOrigins(): readonly string[] {
  named ??= readServerConfig().appOrigins;
  return named;
}

/**
 * The origins a page may send files to and load images from. Without a configuration that of this process is
 * read, once: a page asks at every request.
 */
export function contentOrigins(config?: ContentPlaces): readonly string[] {
  if (config) return contentOriginsOf(config);
  own ??= contentOriginsOf(readServerConfig());
  return own;
}
