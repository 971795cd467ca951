import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { KEEP_ORIGINAL, PHOTO_TYPES } from '@/lib/shared/limits';
import { LANGUAGE_TAGS } from '@/lib/shared/text/languages';
import { PROVIDERS } from '@/lib/storage/capabilities';
import type { Brand } from '../brand/brand';
import { UPLOAD_ACCESS } from '../seam/upload-access';

/**
 * The form that a variable's text must be. Numbers are whole unless `isFraction`; both bounds are allowed
 * values.
 */
type Kind =
  | Readonly<{ kind: 'text'; minLength?: number }>
  | Readonly<{ kind: 'number'; min: number; max: number; isFraction?: boolean }>
  | Readonly<{ kind: 'choice'; values: readonly string[] }>
  | Readonly<{ kind: 'flag' }>
  /** An http or https address; `origin`: without a path. */
  | Readonly<{ kind: 'address' }>
  /** An address, or the path of the door to the embedded bucket. */
  | Readonly<{ kind: 'bucket-address' }>
  | Readonly<{ kind: 'origins' }>
  /** Networks of proxies, or their number. */
  | Readonly<{ kind: 'proxies' }>
  /** A folder of the bucket, `parseKeyPrefix`. */
  | Readonly<{ kind: 'prefix' }>
  /** Limits such as 5 GiB/hour. */
  | Readonly<{ kind: 'budget' }>
  /** A part of the site's brand, `BRAND_FIELDS`. */
  | Readonly<{ kind: 'brand'; field: keyof Brand }>
  /** redis:// or rediss://, with a password or without. */
  | Readonly<{ kind: 'redis' }>;

type Variable = Kind &
  Readonly<{
    /** The purpose of the variable, as `.env.example` says it. */
    description: string;
    /** The unit of a number. */
    unit?: 'bytes' | 'pixels' | 'seconds' | 'files a minute';
    /** As text; absent where there is none. */
    default?: string;
    /** Never shown, never logged. */
    isSecret?: true;
  }>;

/**
 * Every environment variable the product reads, in the order of `.env.example`. Validation, the defaults and
 * the test of `.env.example` derive from this table; another variable is one row here and one line there.
 */
export const VARIABLES = {
  STORAGE_PROVIDER: {
    kind: 'choice',
    values: PROVIDERS,
    description: 'Where images are stored: local (the built-in bucket), s3 (AWS or compatible), r2 or gcs',
  },
  STORAGE_BUCKET: { kind: 'text', description: 'Name of your bucket; the built-in one is called sluice' },
  STORAGE_PREFIX: {
    kind: 'prefix',
    description:
      'Folder of a bucket that also holds other things, such as photos or team/photos; nothing outside it is touched',
  },
  STORAGE_REGION: {
    kind: 'text',
    description: 'Region of your bucket, such as eu-central-1; AWS_REGION works too',
  },
  STORAGE_ENDPOINT: {
    kind: 'address',
    description: 'Endpoint URL, if it is not the default one of AWS, R2 or Google',
  },
  STORAGE_PUBLIC_ENDPOINT: {
    kind: 'address',
    description: 'URL under which browsers reach the same server, if it differs',
  },
  STORAGE_UPLOAD_METHOD: {
    kind: 'choice',
    values: ['auto', 'post', 'put'],
    default: 'auto',
    description: 'How browsers send files: auto (best for the provider), post or put',
  },
  STORAGE_FORCE_PATH_STYLE: {
    kind: 'flag',
    description:
      'true puts the bucket in the path instead of the host name; defaults to true with STORAGE_ENDPOINT',
  },
  AWS_REGION: { kind: 'text', description: 'Region of your bucket, if STORAGE_REGION is not set' },
  AWS_ACCESS_KEY_ID: {
    kind: 'text',
    isSecret: true,
    description: 'Access key of the bucket; without it the AWS SDK uses its default credentials',
  },
  AWS_SECRET_ACCESS_KEY: { kind: 'text', isSecret: true, description: 'Secret of that key' },
  AWS_SESSION_TOKEN: { kind: 'text', isSecret: true, description: 'Session token of temporary credentials' },
  AWS_ROLE_ARN: {
    kind: 'text',
    description: 'Role to assume with a web identity token (on Vercel, its OIDC token)',
  },
  R2_ACCOUNT_ID: { kind: 'text', description: 'Cloudflare account that owns the bucket' },
  R2_ACCESS_KEY_ID: { kind: 'text', isSecret: true, description: 'Access key of the R2 bucket' },
  R2_SECRET_ACCESS_KEY: { kind: 'text', isSecret: true, description: 'Secret of that key' },
  GOOGLE_APPLICATION_CREDENTIALS: {
    kind: 'text',
    description:
      "File with a service account's key; without it Google's library uses its default credentials",
  },
  GCS_CREDENTIALS_JSON: {
    kind: 'text',
    isSecret: true,
    description: 'The content of such a file, if you have no file system',
  },
  GCP_PROJECT_NUMBER: {
    kind: 'text',
    description: 'Number of the project whose workload identity pool trusts Vercel; no key is needed then',
  },
  GCP_WORKLOAD_IDENTITY_POOL_ID: { kind: 'text', description: 'Id of that pool' },
  GCP_WORKLOAD_IDENTITY_POOL_PROVIDER_ID: { kind: 'text', description: 'Id of its provider' },
  GCP_SERVICE_ACCOUNT_EMAIL: {
    kind: 'text',
    description: 'Service account to impersonate; it must be allowed to sign as itself',
  },
  CDN_BASE_URL: {
    kind: 'address',
    description:
      "URL of the CDN in front of the bucket; its path /public/ is the bucket's (with STORAGE_PREFIX, after the prefix)",
  },
  CLOUDFRONT_KEY_PAIR_ID: {
    kind: 'text',
    description: 'Id of the public key in CloudFront; private images are then served by its signed URLs',
  },
  CLOUDFRONT_PRIVATE_KEY: {
    kind: 'text',
    isSecret: true,
    description: 'The private key of that pair, as PEM; line breaks may be written as \\n',
  },
  APP_SECRET: {
    kind: 'text',
    minLength: 32,
    isSecret: true,
    description:
      'Encrypts upload tickets, sessions and share links; 32 characters or more (openssl rand -base64 32)',
  },
  LINK_SECRET: {
    kind: 'text',
    minLength: 32,
    isSecret: true,
    description: 'Encrypts share links instead of APP_SECRET; changing it revokes all existing links',
  },
  ADMIN_PASSWORD: {
    kind: 'text',
    isSecret: true,
    description:
      'Opens the gallery: 12 characters or more (any length with the built-in bucket), or a hash from npm run password',
  },
  ADMIN_USERS: {
    kind: 'text',
    isSecret: true,
    description:
      'People with their own password: name:role:hash for each, comma-separated; npm run password -- --name NAME --role ROLE creates one',
  },
  OIDC_ISSUER: {
    kind: 'text',
    description: 'URL of an OpenID Connect provider that people sign in with, exactly as its metadata says',
  },
  OIDC_CLIENT_ID: { kind: 'text', description: 'Id of this app at the provider' },
  OIDC_CLIENT_SECRET: {
    kind: 'text',
    isSecret: true,
    description: 'Secret of this app at the provider; leave empty for a public client',
  },
  OIDC_ALLOW: {
    kind: 'text',
    description:
      'Who may sign in with it, and with which role: addresses (anna@example.com=admin) and claims (groups:photos=editor), comma-separated; roles are admin, editor, viewer and uploader',
  },
  OIDC_SCOPE: {
    kind: 'text',
    default: 'openid email profile',
    description: 'Scopes requested from the provider',
  },
  OIDC_NAME: { kind: 'text', description: 'Name of the provider, for the sign-in button' },
  OIDC_SIGN_OUT: {
    kind: 'choice',
    values: ['app', 'provider'],
    default: 'app',
    description: 'Where signing out takes effect: app (only here) or provider (there too)',
  },
  SESSION_IDLE_SECONDS: {
    kind: 'number',
    min: 300,
    max: 604_800,
    unit: 'seconds',
    default: '86400',
    description: 'How long a session lasts without use; after seven days it ends in any case',
  },
  CRON_SECRET: {
    kind: 'text',
    minLength: 16,
    isSecret: true,
    description: 'Lets a scheduler call GET /api/sweep, as Vercel Cron does; npm start creates its own',
  },
  APP_ORIGINS: {
    kind: 'origins',
    description: 'Origins the app is served at, comma-separated; requests under another name are refused',
  },
  ALBUM_EMBED_ORIGINS: {
    kind: 'origins',
    description:
      'Origins whose pages may show public albums in a frame, comma-separated; by default none may, and nothing else can ever be framed',
  },
  TRUSTED_PROXIES: {
    kind: 'proxies',
    description:
      'Proxies whose X-Forwarded-For is trusted: addresses, networks (10.0.0.0/8), loopback, private; or a number of proxies, with HOST=127.0.0.1; not needed on Vercel',
  },
  UPLOAD_MAX_BYTES: {
    kind: 'number',
    min: 1,
    max: 104_857_600,
    unit: 'bytes',
    default: '10485760',
    description: 'Largest file that may be sent, after compression; the bucket enforces it',
  },
  UPLOAD_MAX_SOURCE_BYTES: {
    kind: 'number',
    min: 1,
    max: 4_294_967_296,
    unit: 'bytes',
    default: '268435456',
    description: 'Largest file that may be dropped on the page, before compression',
  },
  UPLOAD_MAX_PIXELS: {
    kind: 'number',
    min: 1,
    max: 1_000_000_000,
    unit: 'pixels',
    default: '100000000',
    description: 'Most pixels of an image, all frames together',
  },
  UPLOAD_GRANT_SECONDS: {
    kind: 'number',
    min: 1,
    max: 604_800,
    unit: 'seconds',
    default: '3600',
    description: 'How long a granted upload can be sent and completed',
  },
  UPLOAD_MAX_DIMENSION: {
    kind: 'number',
    min: 16,
    max: 16_383,
    unit: 'pixels',
    default: '2048',
    description: 'Longest side after compression in the browser',
  },
  UPLOAD_QUALITY: {
    kind: 'number',
    min: 0.01,
    max: 1,
    isFraction: true,
    default: '0.8',
    description: 'Quality of the compression in the browser, 0.01 to 1',
  },
  UPLOAD_PHOTO_TYPE: {
    kind: 'choice',
    values: PHOTO_TYPES,
    default: 'auto',
    description:
      'What photos in JPEG become when they are made smaller: auto (WebP on a slow connection if that is smaller, otherwise JPEG), image/jpeg or image/webp',
  },
  UPLOAD_STATE: {
    kind: 'choice',
    values: PUBLISH_STATES,
    default: 'private',
    description:
      'State of a verified upload: held until an editor approves it, private until one publishes it, or public at once',
  },
  UPLOAD_KEEP_ORIGINAL: {
    kind: 'choice',
    values: KEEP_ORIGINAL,
    default: 'ask',
    description:
      'Whether photos keep their full size: ask (people choose on the page), always or never; metadata is always removed',
  },
  UPLOAD_KEEP_DATE: {
    kind: 'choice',
    values: ['on', 'off'],
    default: 'on',
    description:
      'Whether the date a photo was taken is stored, beside the photo and never in it; with off it is neither read, sent nor stored',
  },
  UPLOAD_ACCESS: {
    kind: 'choice',
    values: UPLOAD_ACCESS,
    default: 'public',
    description:
      'Who may upload: public (anyone), signed-in (everyone signed in except viewers), editor or admin',
  },
  UPLOAD_LINK_SECONDS: {
    kind: 'number',
    min: 0,
    max: 31_536_000,
    unit: 'seconds',
    default: '86400',
    description: 'How long the link that an uploader gets to a private image works; 0 for no link',
  },
  UPLOAD_RATE_PER_MINUTE: {
    kind: 'number',
    min: 1,
    max: 1_000_000,
    unit: 'files a minute',
    default: '600',
    description: 'Files that one client may upload',
  },
  UPLOAD_BUDGET_CLIENT: {
    kind: 'budget',
    description:
      'What one client (an IPv4 address, a /64 of IPv6) may upload. Name only the limits you want to change; each of the others is three quarters of UPLOAD_BUDGET_NETWORK',
  },
  UPLOAD_BUDGET_NETWORK: {
    kind: 'budget',
    default:
      '5 GiB/hour, 20 GiB/day, 20000 files/hour, 80000 files/day, 80000 completions/hour, 320000 completions/day, 100 Gpixels/hour, 400 Gpixels/day',
    description: 'What all clients of one network (a /24 of IPv4, a /48 of IPv6) may upload together',
  },
  UPLOAD_BUDGET_TOTAL: {
    kind: 'budget',
    default:
      '50 GiB/hour, 100 GiB/day, 200000 files/hour, 400000 files/day, 800000 completions/hour, 1600000 completions/day, 1000 Gpixels/hour, 2000 Gpixels/day',
    description: 'What everyone may upload together, including admins',
  },
  UPLOAD_UNVERIFIED_MAX_BYTES: {
    kind: 'number',
    min: 1,
    max: 1_000_000_000_000_000,
    unit: 'bytes',
    default: '10737418240',
    description:
      "What may be granted or have arrived but isn't verified yet; one network may use a quarter of it, or less if several do, and one client three quarters of that",
  },
  STORAGE_MAX_BYTES: {
    kind: 'number',
    min: 1,
    max: 1_000_000_000_000_000,
    unit: 'bytes',
    description:
      'Space that all images may take, including the trash; counted once an hour; no limit by default',
  },
  REDIS_URL: {
    kind: 'redis',
    isSecret: true,
    description:
      'Redis that counts budgets for several machines, redis:// or rediss://; without it each process counts alone',
  },
  APP_LOCALE: {
    kind: 'choice',
    values: LANGUAGE_TAGS,
    description: 'Language of visitors whose browser asks for none of ours, and of public albums',
    default: 'en',
  },
  APP_NAME: { kind: 'brand', field: 'name', description: 'Name of your site, in the header and in titles' },
  APP_LOGO: {
    kind: 'brand',
    field: 'logo',
    description: 'Path of your logo on the site, such as /logo.svg for a file in public/',
  },
  APP_ICON: {
    kind: 'brand',
    field: 'icon',
    description: "Path of the picture in the browser's tab, such as /icon.png",
  },
  APP_SHARE_IMAGE: {
    kind: 'brand',
    field: 'shareImage',
    description:
      'Path of the picture that chat apps show for a link to your site, such as /share.png; 1200 by 630 pixels',
  },
  APP_ACCENT: {
    kind: 'brand',
    field: 'accent',
    description: 'Your colour, such as #0a7d5a; both themes are derived from it and stay readable',
  },
  APP_WELCOME: {
    kind: 'brand',
    field: 'welcome',
    description: 'A sentence above the drop zone',
  },
  APP_AFTER_UPLOAD: {
    kind: 'brand',
    field: 'afterUpload',
    description: 'A sentence shown once photos are sent, about what happens next',
  },
  APP_FOOTER_LINKS: {
    kind: 'brand',
    field: 'footerLinks',
    description: 'Links in the footer, such as Imprint=/imprint, Privacy=https://example.com/privacy',
  },
  APP_SHARE_TARGET: {
    kind: 'choice',
    values: ['on', 'off'],
    default: 'on',
    description:
      'Whether people can share photos with the installed app on Android; a service worker receives them and sees no other requests',
  },
  CLAMAV_ADDRESS: {
    kind: 'text',
    description:
      'ClamAV that scans each image before it is published, such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; without it nothing is scanned',
  },
  CLAMAV_UNREACHABLE: {
    kind: 'choice',
    values: ['refuse', 'hold'],
    default: 'refuse',
    description:
      'What happens to an image that ClamAV could not scan: refuse (for now; it is retried) or hold (for approval)',
  },
  WEBHOOK_URL: {
    kind: 'text',
    isSecret: true,
    description:
      'URL that gets a signed webhook (Standard Webhooks) for each published image: https, or http on this machine',
  },
  WEBHOOK_SECRET: {
    kind: 'text',
    isSecret: true,
    description:
      'Signs the webhooks: whsec_ and 32 random bytes in base64; while you change it, the new one and the old one, comma-separated',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    kind: 'address',
    description:
      'Base URL of an OpenTelemetry collector that accepts OTLP over HTTP; without it there are no traces or metrics',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    kind: 'text',
    isSecret: true,
    description: 'Headers for it, such as authorization=Bearer%20abc, comma-separated',
  },
  OTEL_SERVICE_NAME: {
    kind: 'text',
    default: 'sluice',
    description: 'Name of this installation in traces and metrics',
  },
  HOST: {
    kind: 'text',
    description:
      'Network address the app listens on (npm run dev, npm start), such as 127.0.0.1; all by default',
  },
  PORT: {
    kind: 'number',
    min: 1,
    max: 65_535,
    default: '3000',
    description: 'Port of the app (npm run dev, npm start)',
  },
  DEV_BUCKET_HOST: {
    kind: 'text',
    default: '127.0.0.1',
    description: 'Network address the built-in bucket listens on; 0.0.0.0 for all',
  },
  DEV_BUCKET_PORT: {
    kind: 'number',
    min: 1,
    max: 65_535,
    default: '9100',
    description: 'Port of the built-in bucket',
  },
  DEV_BUCKET_DIR: {
    kind: 'text',
    default: '.data/bucket',
    description: 'Folder of the built-in bucket',
  },
  DEV_BUCKET_ACCESS_KEY_ID: {
    kind: 'text',
    isSecret: true,
    description: 'Access key of the built-in bucket; created at the first start',
  },
  DEV_BUCKET_SECRET_ACCESS_KEY: {
    kind: 'text',
    isSecret: true,
    description: 'Secret of that key; created at the first start',
  },
  DEV_BUCKET_PUBLIC_URL: {
    kind: 'bucket-address',
    description:
      'Where browsers reach the built-in bucket: /bucket, a path of the app itself, which npm run dev and npm start use; or a URL of its own, such as https://files.example.com',
  },
} as const satisfies Record<string, Variable>;

/** A name of the table. */
export type VariableName = keyof typeof VARIABLES;

/** One row of the table, whichever it is. */
export type VariableRow = Variable;
