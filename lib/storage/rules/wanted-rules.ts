import { OWN_FOLDERS } from '@/lib/shared/keys/own-folders';
import { CAPABILITIES, type StorageProvider } from '../capabilities';
import type { BucketRules, CorsRule, LifecycleRule } from './bucket-rules';
import type { PlanOptions } from './planned-part';

/** Days until what is unfinished or deleted expires. Files that were sent are kept until a sweep has surely come by, which may run once a day. */
export const STAGING_DAYS = 3;
export const TRASH_DAYS = 30;
const WEEK_DAYS = 7;
const UNFINISHED_UPLOAD_DAYS = 1;

/** Longest time browsers keep a preflight's answer (Chromium's limit), in seconds. */
const PREFLIGHT_SECONDS = 7_200;

/** As many rules as a bucket takes. */
export function ruleLimits(
  provider: StorageProvider,
): Pick<PlanOptions, 'maxCorsRules' | 'maxLifecycleRules'> {
  return CAPABILITIES[provider].ruleLimits;
}

/** Rules by which earlier versions of what the app wrote below a prefix end; only where somebody asks for them. */
export function versionRules(days: number, storagePrefix = ''): readonly LifecycleRule[] {
  // A count holds nothing that a photo shows; keys of an index hold its name and description.
  return OWN_FOLDERS.filter((folder) => folder !== 'cache').map((folder) => ({
    id: ruleId(`versions-${folder}`, storagePrefix),
    prefix: `${storagePrefix}${folder}/`,
    noncurrentDays: days,
  }));
}

/**
 * The name of one of our rules; with the prefix in it, so that installations that share a bucket know theirs. A slash ends the prefix, as
 * no name of a rule has one: `sluice-team-2/trash` is nobody else's.
 */
function ruleId(name: string, storagePrefix: string): string {
  return `sluice-${storagePrefix}${name}`;
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
  /** The folder of the bucket that the app keeps to, with its closing slash; '' by default. */
  storagePrefix?: string;
}>;

/** The rules the product needs of its bucket. */
export function wantedRules({
  origins,
  uploadMethod,
  blocksPublicAccess,
  opensPublicAccess = false,
  hasMultipart = true,
  storagePrefix = '',
}: WantedOptions): BucketRules {
  return {
    cors: origins.length === 0 ? [] : [wantedCors(origins, uploadMethod, storagePrefix)],
    lifecycle: wantedLifecycle(storagePrefix).filter(
      (rule) => hasMultipart || rule.abortUploadsDays === undefined,
    ),
    publicAccess: blocksPublicAccess ? 'blocked' : opensPublicAccess ? 'open' : 'unsupported',
  };
}

/** Headers a page sends with an upload; form fields are none. */
export function uploadHeaders(uploadMethod: 'post' | 'put'): readonly string[] {
  return uploadMethod === 'post'
    ? ['content-type']
    : ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-meta-ticket'];
}

function wantedCors(
  origins: readonly string[],
  uploadMethod: 'post' | 'put',
  storagePrefix: string,
): CorsRule {
  return {
    id: ruleId('browsers', storagePrefix),
    origins,
    methods: [uploadMethod.toUpperCase(), 'GET', 'HEAD'],
    allowedHeaders: uploadHeaders(uploadMethod),
    exposedHeaders: ['etag'],
    maxAgeSeconds: PREFLIGHT_SECONDS,
  };
}

function wantedLifecycle(storagePrefix: string): readonly LifecycleRule[] {
  const rule = (name: string, below: string) => ({
    id: ruleId(name, storagePrefix),
    prefix: storagePrefix + below,
  });
  return [
    { ...rule('staging', 'uploads/'), expireDays: STAGING_DAYS },
    { ...rule('trash', 'trash/'), expireDays: TRASH_DAYS },
    { ...rule('week', 'system/week/'), expireDays: WEEK_DAYS },
    { ...rule('unfinished', ''), abortUploadsDays: UNFINISHED_UPLOAD_DAYS },
  ];
}

/** After how many days what lies under a prefix ends, by the rules above: whole prefixes, as a bucket is told them. */
export function lifecycleDays(storagePrefix = ''): Readonly<Record<string, number>> {
  return Object.fromEntries(
    wantedLifecycle(storagePrefix).flatMap(({ prefix, expireDays }) =>
      expireDays === undefined ? [] : [[prefix, expireDays]],
    ),
  );
}
