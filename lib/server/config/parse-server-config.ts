import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { KEEP_ORIGINAL, PHOTO_TYPES } from '@/lib/shared/limits';
import { LANGUAGE_TAGS } from '@/lib/shared/text/languages';
import { UPLOAD_ACCESS } from '../seam/upload-access';
import { quotedValues, throwFirstProblems, unknownNames } from './first-problems';
import { parseBrandVariables } from './parse-brand-variables';
import { parseBudgets } from './parse-budgets';
import { parseCloudFront } from './parse-cloudfront';
import { parseHooks } from './parse-hooks';
import { parseSignIn } from './parse-sign-in';
import { parseDoorPath, parseProvider, parseStorageConfig } from './parse-storage-config';
import { parseTelemetry } from './parse-telemetry';
import { parseTrustedProxies } from './parse-trusted-proxies';
import { createVariableReader, type Environment, parseAddress, parseOrigins } from './read-variables';
import { readProcessLinkId } from './serve-variables';
import { ConfigError, type ServerConfig } from './server-config';

/** A function runs in as many instances as there is work. */
const COUNTS_ALONE =
  'REDIS_URL is not set: each instance on Vercel counts upload budgets alone, so together they may allow several times as much. Set it to a Redis that they share.';

/**
 * The environment as a configuration. Throws one `ConfigError` with every problem when something is missing
 * or malformed; unset and empty variables are the same.
 */
export function parseServerConfig(environment: Environment): ServerConfig {
  const read = createVariableReader(environment);
  const isVercel = environment.VERCEL === '1';
  throwFirstProblems(read, environment);
  const provider = parseProvider(read, isVercel);
  const cdn = read.text('CDN_BASE_URL');
  const storage = parseStorageConfig(read, provider, isVercel);
  const appSecret = read.required(
    'APP_SECRET',
    'Set it to 32 random characters or more: openssl rand -base64 32.',
  );
  const storageMax = read.text('STORAGE_MAX_BYTES');
  const redisUrl = read.text('REDIS_URL') ?? null;
  const proxies = parseTrustedProxies(read, isVercel);
  const config: ServerConfig = {
    storage,
    doorPath: provider === 'local' ? parseDoorPath(read) : null,
    limits: {
      maxBytes: read.number('UPLOAD_MAX_BYTES'),
      maxSourceBytes: read.number('UPLOAD_MAX_SOURCE_BYTES'),
      maxPixels: read.number('UPLOAD_MAX_PIXELS'),
      grantSeconds: read.number('UPLOAD_GRANT_SECONDS'),
      maxDimension: read.number('UPLOAD_MAX_DIMENSION'),
      quality: read.number('UPLOAD_QUALITY'),
      keepDate: read.text('UPLOAD_KEEP_DATE') !== 'off',
      photoType: PHOTO_TYPES.find((type) => type === read.text('UPLOAD_PHOTO_TYPE')) ?? 'auto',
    },
    uploadState: PUBLISH_STATES.find((state) => state === read.text('UPLOAD_STATE')) ?? 'private',
    keepOriginal: KEEP_ORIGINAL.find((choice) => choice === read.text('UPLOAD_KEEP_ORIGINAL')) ?? 'ask',
    uploadAccess: UPLOAD_ACCESS.find((access) => access === read.text('UPLOAD_ACCESS')) ?? 'admin',
    linkSeconds: read.number('UPLOAD_LINK_SECONDS'),
    uploadsPerMinute: read.number('UPLOAD_RATE_PER_MINUTE'),
    appSecret,
    linkSecret: read.text('LINK_SECRET') ?? appSecret,
    ...parseSignIn(read, provider === 'local'),
    sessionIdleSeconds: read.number('SESSION_IDLE_SECONDS'),
    processLinkId: readProcessLinkId(environment),
    cronSecret: read.text('CRON_SECRET') ?? null,
    albumEmbedOrigins: parseOrigins(read.text('ALBUM_EMBED_ORIGINS') ?? '') ?? [],
    appOrigins: parseOrigins(read.text('APP_ORIGINS') ?? '') ?? [],
    trustedProxies: proxies.trust,
    cdnBaseUrl: cdn === undefined ? null : parseAddress(cdn),
    cloudFront: parseCloudFront(read),
    budgetLimits: parseBudgets(read),
    unverifiedMaxBytes: read.number('UPLOAD_UNVERIFIED_MAX_BYTES'),
    storageMaxBytes: storageMax === undefined ? null : Number(storageMax),
    redisUrl,
    brand: parseBrandVariables(read),
    isShareTarget: read.text('APP_SHARE_TARGET') !== 'off',
    language: LANGUAGE_TAGS.find((language) => language === read.text('APP_LOCALE')) ?? 'en',
    hooks: parseHooks(read),
    telemetry: parseTelemetry(read),
    warnings: [
      ...unknownNames(environment),
      ...quotedValues(environment),
      ...(proxies.warning === undefined ? [] : [proxies.warning]),
      ...(isVercel && redisUrl === null ? [COUNTS_ALONE] : []),
    ],
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}
