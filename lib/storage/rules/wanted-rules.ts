import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { CAPABILITIES, type StorageProvider } from '../capabilities';
import type { BucketRules, CorsRule, LifecycleRule } from './bucket-rules';
import type { PlanOptions } from './plan-rules';

/** Days until what is unfinished or deleted expires. Files that were sent are kept until a sweep has surely come by, which may run once a day. */
export const STAGING_DAYS = 3;
export const TRASH_DAYS = 30;
const WEEK_DAYS = 7;
const UNFINISHED_UPLOAD_DAYS = 1;

/** Longest time browsers keep a preflight's answer (Chromium's limit), in seconds. */
const PREFLIGHT_SECONDS = 7_200;

const CORS_RULE_ID = 'sluice-browsers';

/** Every prefix the app writes under. */
const OWN_PREFIXES = ['uploads/', ...IMAGE_STATES.map((state) => `${state}/`), 'system/'];

/** As many rules as a bucket takes. */
export function ruleLimits(
  provider: StorageProvider,
): Pick<PlanOptions, 'maxCorsRules' | 'maxLifecycleRules'> {
  return CAPABILITIES[provider].ruleLimits;
}

/** Rules by which earlier versions of what the app wrote end; only where somebody asks for them. */
export function versionRules(days: number): readonly LifecycleRule[] {
  return OWN_PREFIXES.map((prefix) => ({
    id: `sluice-versions-${prefix.slice(0, -1)}`,
    prefix,
    noncurrentDays: days,
  }));
}

export type WantedOptions = Readonly<{
  /** Where the app is served. */
  origins: readonly string[];
  uploadMethod: 'post' | 'put';
  /** False where nothing is known of a switch against public access, or it must stay off. */
  blocksPublicAccess: boolean;
  /** A CDN reads public images as everybody does, so that the bucket must be allowed to be public. */
  opensPublicAccess?: boolean;
  /** False where files never come in parts, so that none can be left over: the embedded bucket. */
  hasMultipart?: boolean;
}>;

/** The rules the product needs of its bucket. */
export function wantedRules({
  origins,
  uploadMethod,
  blocksPublicAccess,
  opensPublicAccess = false,
  hasMultipart = true,
}: WantedOptions): BucketRules {
  return {
    cors: origins.length === 0 ? [] : [wantedCors(origins, uploadMethod)],
    lifecycle: WANTED_LIFECYCLE.filter((rule) => hasMultipart || rule.abortUploadsDays === undefined),
    publicAccess: blocksPublicAccess ? 'blocked' : opensPublicAccess ? 'open' : 'unsupported',
  };
}

/** Headers a page sends with an upload; form fields are none. */
export function uploadHeaders(uploadMethod: 'post' | 'put'): readonly string[] {
  return uploadMethod === 'post'
    ? ['content-type']
    : ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-meta-ticket'];
}

function wantedCors(origins: readonly string[], uploadMethod: 'post' | 'put'): CorsRule {
  return {
    id: CORS_RULE_ID,
    origins,
    methods: [uploadMethod.toUpperCase(), 'GET', 'HEAD'],
    allowedHeaders: uploadHeaders(uploadMethod),
    exposedHeaders: ['etag'],
    maxAgeSeconds: PREFLIGHT_SECONDS,
  };
}

const WANTED_LIFECYCLE: readonly LifecycleRule[] = [
  { id: 'sluice-staging', prefix: 'uploads/', expireDays: STAGING_DAYS },
  { id: 'sluice-trash', prefix: 'trash/', expireDays: TRASH_DAYS },
  { id: 'sluice-week', prefix: 'system/week/', expireDays: WEEK_DAYS },
  { id: 'sluice-unfinished', prefix: '', abortUploadsDays: UNFINISHED_UPLOAD_DAYS },
];

/** After how many days what lies under a prefix ends, by the rules above. */
export const LIFECYCLE_DAYS: Readonly<Record<string, number>> = Object.fromEntries(
  WANTED_LIFECYCLE.flatMap(({ prefix, expireDays }) =>
    expireDays === undefined ? [] : [[prefix, expireDays]],
  ),
);
