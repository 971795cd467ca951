import type { ServerConfig } from '@/lib/server/config';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';

/** A configuration for tests: nothing of it is read from the environment. */
export const TEST_CONFIG: ServerConfig = {
  storage: { provider: 'local', bucket: 'sluice', region: 'us-east-1', endpoint: 'http://127.0.0.1:9100' },
  doorPath: null,
  limits: DEFAULT_LIMITS,
  uploadState: 'private',
  keepOriginal: 'ask',
  uploadAccess: 'public',
  linkSeconds: 86_400,
  uploadsPerMinute: 600,
  appSecret: 'a secret of tests, long enough to count',
  linkSecret: 'another secret of tests, long enough as well',
  adminPassword: 'correct horse battery',
  users: [],
  openid: null,
  sessionIdleSeconds: 86_400,
  processLinkId: null,
  cronSecret: null,
  appOrigins: [],
  trustedProxies: { kind: 'none' },
  cdnBaseUrl: null,
  cloudFront: null,
  budgetLimits: { client: [], network: [], total: [] },
  unverifiedMaxBytes: 10_737_418_240,
  storageMaxBytes: null,
  redisUrl: null,
  brand: {},
  hooks: { clamav: null, webhook: null },
  telemetry: null,
  warnings: [],
};
