import type { KeepOriginal, PublishState, UploadLimits } from '@/lib/shared/limits';
import type { Language } from '@/lib/shared/text/languages';
import type { CloudFrontKeyPair, StorageConfig } from '@/lib/storage';
import type { TrustedProxies } from '../addresses/trusted-proxies';
import type { BrandOptions } from '../brand/brand';
import type { BudgetLimits } from '../budget/budget-limits';
import type { UploadAccess } from '../seam/upload-access';
import type { HooksConfig } from './parse-hooks';
import type { SignInConfig } from './parse-sign-in';
import type { TelemetryConfig } from './parse-telemetry';

/** Everything the server can be told, validated. */
export type ServerConfig = Readonly<{
  storage: StorageConfig;
  /** The path of the app by which browsers reach the embedded bucket (`lib/server/door`); null: buckets have addresses of their own. */
  doorPath: string | null;
  limits: UploadLimits;
  /** The state that a verified upload becomes. */
  uploadState: PublishState;
  /** Whether photos are sent with all their pixels. */
  keepOriginal: KeepOriginal;
  /** Says who may upload. */
  uploadAccess: UploadAccess;
  /** Life of the link an uploader gets to a private image, in seconds; 0 for none. */
  linkSeconds: number;
  /** Files one client may have presigned a minute. */
  uploadsPerMinute: number;
  /** The most that uploads may cost, by client, by network and in all. */
  budgetLimits: BudgetLimits;
  /** The most that may be granted or lie in staging at once. */
  unverifiedMaxBytes: number;
  /** The most that all images may take; null for no ceiling. */
  storageMaxBytes: number | null;
  /** Where budgets are counted for many processes; null: in this one. Holds a password. */
  redisUrl: string | null;
  /** At least 32 characters. */
  appSecret: string;
  /** Seals share links; the same as `appSecret` unless it is set. */
  linkSecret: string;
  /** Null where others sign in, or on the embedded bucket: then one-time links are the way in. */
  adminPassword: SignInConfig['adminPassword'];
  /** People with a password of their own. */
  users: SignInConfig['users'];
  /** A provider of OpenID Connect; null for none. */
  openid: SignInConfig['openid'];
  /** The id of the sign-in link that works while this process lives, in development only; null for none. */
  processLinkId: string | null;
  /** The secret that a scheduler must show to start a sweep; null: nobody may. */
  cronSecret: string | null;
  /** A session that nobody uses for so long ends. */
  sessionIdleSeconds: number;
  /** Own origins; empty: the Host header tells it. */
  appOrigins: readonly string[];
  /** Origins whose pages may show public albums in a frame. */
  albumEmbedOrigins: readonly string[];
  /** Says whose word on where a request comes from is taken. */
  trustedProxies: TrustedProxies;
  /** Without a closing slash; null: public images are read by signed URL as well. */
  cdnBaseUrl: string | null;
  /** Signs the CDN's addresses of private images; null: they are read from the bucket by presigned URL. */
  cloudFront: CloudFrontKeyPair | null;
  /** How the site presents itself, as far as the environment says. */
  brand: BrandOptions;
  /** Whether phones offer the installed app for sharing photos with it. */
  isShareTarget: boolean;
  /** For visitors who ask for none that there is, and for what caches keep for everybody. */
  language: Language;
  /** Says who looks at images and is told of them without code of the host. */
  hooks: HooksConfig;
  /** Where traces and metrics go; null: nowhere. */
  telemetry: TelemetryConfig | null;
  /** Sentences for the start: what works, but is weaker than it looks. */
  warnings: readonly string[];
}>;

/** The environment cannot be run with: every problem in one message, by name and never by value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      problems.length === 1
        ? problems[0]
        : `The configuration has ${problems.length} problems:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}
