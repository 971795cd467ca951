import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { KEEP_ORIGINAL } from '@/lib/shared/limits';
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
    description: 'Where images are kept: local (the embedded bucket), s3 (AWS or compatible), r2 or gcs',
  },
  STORAGE_BUCKET: { kind: 'text', description: 'Name of your bucket; the embedded one is called sluice' },
  STORAGE_PREFIX: {
    kind: 'prefix',
    description:
      'Folder of a bucket that holds other things too, such as photos or team/photos; nothing outside of it is touched',
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
    description: 'Address of the same server as browsers reach it, where that differs',
  },
  STORAGE_UPLOAD_METHOD: {
    kind: 'choice',
    values: ['auto', 'post', 'put'],
    default: 'auto',
    description: 'How browsers send files: auto (what the provider does best), post or put',
  },
  STORAGE_FORCE_PATH_STYLE: {
    kind: 'flag',
    description:
      'true puts the bucket in the path instead of the host name; default true with STORAGE_ENDPOINT',
  },
  AWS_REGION: { kind: 'text', description: 'Region of your bucket, if STORAGE_REGION is not set' },
  AWS_ACCESS_KEY_ID: {
    kind: 'text',
    isSecret: true,
    description: 'Key of the bucket; without it the AWS SDK looks where it always does',
  },
  AWS_SECRET_ACCESS_KEY: { kind: 'text', isSecret: true, description: 'Secret of that key' },
  AWS_SESSION_TOKEN: { kind: 'text', isSecret: true, description: 'Session token of temporary credentials' },
  AWS_ROLE_ARN: {
    kind: 'text',
    description: 'Role to assume with a web identity token; on Vercel with its OIDC token',
  },
  R2_ACCOUNT_ID: { kind: 'text', description: 'Cloudflare account that owns the bucket' },
  R2_ACCESS_KEY_ID: { kind: 'text', isSecret: true, description: 'Key of the R2 bucket' },
  R2_SECRET_ACCESS_KEY: { kind: 'text', isSecret: true, description: 'Secret of that key' },
  GOOGLE_APPLICATION_CREDENTIALS: {
    kind: 'text',
    description: "File with a service account's key; without it Google's library looks where it always does",
  },
  GCS_CREDENTIALS_JSON: {
    kind: 'text',
    isSecret: true,
    description: 'The content of such a file, where there are no files',
  },
  GCP_PROJECT_NUMBER: {
    kind: 'text',
    description: 'Number of the project whose workload identity pool trusts Vercel; then no key is needed',
  },
  GCP_WORKLOAD_IDENTITY_POOL_ID: { kind: 'text', description: 'Id of that pool' },
  GCP_WORKLOAD_IDENTITY_POOL_PROVIDER_ID: { kind: 'text', description: 'Id of its provider' },
  GCP_SERVICE_ACCOUNT_EMAIL: {
    kind: 'text',
    description: 'Service account whose rights are taken on; it must be allowed to sign as itself',
  },
  CDN_BASE_URL: {
    kind: 'address',
    description:
      "Address of the CDN in front of the bucket; its path /public/ is the bucket's (with STORAGE_PREFIX the prefix stands before it)",
  },
  CLOUDFRONT_KEY_PAIR_ID: {
    kind: 'text',
    description: 'Id of the public key in CloudFront; private images then come by its signed URLs',
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
    description:
      'Encrypts share links instead of APP_SECRET; another one revokes every link given out so far',
  },
  ADMIN_PASSWORD: {
    kind: 'text',
    isSecret: true,
    description:
      'Opens the gallery: 12 characters or more unless the bucket is the embedded one, or a hash made by npm run password',
  },
  ADMIN_USERS: {
    kind: 'text',
    isSecret: true,
    description:
      'People with a password of their own: name:role:hash for each, separated by commas; npm run password -- --name NAME --role ROLE makes one',
  },
  OIDC_ISSUER: {
    kind: 'text',
    description: 'Address of an OpenID Connect provider that people sign in with, as its metadata names it',
  },
  OIDC_CLIENT_ID: { kind: 'text', description: 'Id of this app at the provider' },
  OIDC_CLIENT_SECRET: {
    kind: 'text',
    isSecret: true,
    description: 'Secret of this app at the provider; unset for a public client',
  },
  OIDC_ALLOW: {
    kind: 'text',
    description:
      'Who may sign in with it, and as what: addresses (anna@example.com=admin) and values of claims (groups:photos=editor), separated by commas; roles are admin, editor, viewer and uploader',
  },
  OIDC_SCOPE: {
    kind: 'text',
    default: 'openid email profile',
    description: 'What the provider is asked for',
  },
  OIDC_NAME: { kind: 'text', description: 'What people call the provider, for the button' },
  OIDC_SIGN_OUT: {
    kind: 'choice',
    values: ['app', 'provider'],
    default: 'app',
    description: 'Where signing out signs out: of this app, or of the provider as well',
  },
  SESSION_IDLE_SECONDS: {
    kind: 'number',
    min: 300,
    max: 604_800,
    unit: 'seconds',
    default: '86400',
    description: 'A session ends when nobody uses it for so long; after seven days it ends in any case',
  },
  CRON_SECRET: {
    kind: 'text',
    minLength: 16,
    isSecret: true,
    description:
      'Opens GET /api/sweep to a scheduler, as Vercel Cron sends it; npm start makes one of its own',
  },
  APP_ORIGINS: {
    kind: 'origins',
    description: 'Origins the app is served at, comma-separated; requests under another name are refused',
  },
  ALBUM_EMBED_ORIGINS: {
    kind: 'origins',
    description:
      'Origins whose pages may show public albums in a frame, comma-separated; unset: none may, and nothing else is ever framed',
  },
  TRUSTED_PROXIES: {
    kind: 'proxies',
    description:
      'Proxies whose X-Forwarded-For is believed: addresses, networks (10.0.0.0/8), loopback, private; or how many, with HOST=127.0.0.1; Vercel needs none',
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
    description: 'How long a granted upload may be sent and completed',
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
  UPLOAD_STATE: {
    kind: 'choice',
    values: PUBLISH_STATES,
    default: 'private',
    description:
      'What a verified upload becomes: held until an admin accepts it, private until one publishes it, or public at once',
  },
  UPLOAD_KEEP_ORIGINAL: {
    kind: 'choice',
    values: KEEP_ORIGINAL,
    default: 'ask',
    description:
      'Whether photos keep all their pixels: ask (people choose on the page), always or never; metadata is removed in any case',
  },
  UPLOAD_KEEP_DATE: {
    kind: 'choice',
    values: ['on', 'off'],
    default: 'on',
    description:
      'Whether the date a photo was taken at is kept, beside the photo and never in it; off: it is neither read nor sent nor kept',
  },
  UPLOAD_ACCESS: {
    kind: 'choice',
    values: UPLOAD_ACCESS,
    default: 'public',
    description:
      'Who may upload: public (anyone), signed-in (everyone who is signed in but viewers), editor or admin',
  },
  UPLOAD_LINK_SECONDS: {
    kind: 'number',
    min: 0,
    max: 31_536_000,
    unit: 'seconds',
    default: '86400',
    description: 'Life of the link an uploader gets to a private image; 0 gives none',
  },
  UPLOAD_RATE_PER_MINUTE: {
    kind: 'number',
    min: 1,
    max: 1_000_000,
    unit: 'files a minute',
    default: '600',
    description: 'Files one client may upload',
  },
  UPLOAD_BUDGET_CLIENT: {
    kind: 'budget',
    default:
      '5 GiB/hour, 20 GiB/day, 20000 files/hour, 80000 files/day, 80000 completions/hour, 320000 completions/day, 100 Gpixels/hour, 400 Gpixels/day',
    description:
      'What one client may upload: an IPv4 address, a /64 of IPv6; name those limits that shall be others',
  },
  UPLOAD_BUDGET_NETWORK: {
    kind: 'budget',
    default:
      '5 GiB/hour, 20 GiB/day, 20000 files/hour, 80000 files/day, 80000 completions/hour, 320000 completions/day, 100 Gpixels/hour, 400 Gpixels/day',
    description: 'What all clients of one network may upload together: a /24 of IPv4, a /48 of IPv6',
  },
  UPLOAD_BUDGET_TOTAL: {
    kind: 'budget',
    default:
      '50 GiB/hour, 100 GiB/day, 200000 files/hour, 400000 files/day, 800000 completions/hour, 1600000 completions/day, 1000 Gpixels/hour, 2000 Gpixels/day',
    description: 'What everybody may upload together, admins included',
  },
  UPLOAD_UNVERIFIED_MAX_BYTES: {
    kind: 'number',
    min: 1,
    max: 1_000_000_000_000_000,
    unit: 'bytes',
    default: '10737418240',
    description:
      'What may be granted or have arrived without being verified yet; one network may hold a quarter of it, several together less each',
  },
  STORAGE_MAX_BYTES: {
    kind: 'number',
    min: 1,
    max: 1_000_000_000_000_000,
    unit: 'bytes',
    description: 'What all images may take, the trash included; counted once an hour; unset: no ceiling',
  },
  REDIS_URL: {
    kind: 'redis',
    isSecret: true,
    description:
      'Redis that counts budgets for several machines, redis:// or rediss://; unset: each process counts alone',
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
    description: 'Your colour, such as #0a7d5a; both themes are made from it, and are kept readable',
  },
  APP_WELCOME: {
    kind: 'brand',
    field: 'welcome',
    description: 'A sentence above the place where photos are dropped',
  },
  APP_AFTER_UPLOAD: {
    kind: 'brand',
    field: 'afterUpload',
    description: 'A sentence once photos are sent, on what happens next',
  },
  APP_FOOTER_LINKS: {
    kind: 'brand',
    field: 'footerLinks',
    description: 'Links at the foot of a page, such as Imprint=/imprint, Privacy=https://example.com/privacy',
  },
  APP_SHARE_TARGET: {
    kind: 'choice',
    values: ['on', 'off'],
    default: 'on',
    description:
      'Whether Android offers the installed app for sharing photos with it; a service worker takes them, and hears of nothing else',
  },
  CLAMAV_ADDRESS: {
    kind: 'text',
    description:
      'ClamAV that looks at each image before it is published, such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; unset: nobody looks',
  },
  CLAMAV_UNREACHABLE: {
    kind: 'choice',
    values: ['refuse', 'hold'],
    default: 'refuse',
    description:
      'What becomes of an image that ClamAV could not look at: refuse (for now; it is tried again) or hold (an admin decides)',
  },
  WEBHOOK_URL: {
    kind: 'text',
    isSecret: true,
    description:
      'Address that is told of each published image by a signed webhook (Standard Webhooks): https, or http on this machine',
  },
  WEBHOOK_SECRET: {
    kind: 'text',
    isSecret: true,
    description:
      'Signs them: whsec_ and 32 random bytes in base64; while it is changed the new one and the old one, comma-separated',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    kind: 'address',
    description:
      'Base address of an OpenTelemetry collector that takes OTLP over HTTP; unset: no traces, no metrics',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    kind: 'text',
    isSecret: true,
    description: 'Headers it wants, such as authorization=Bearer%20abc, comma-separated',
  },
  OTEL_SERVICE_NAME: {
    kind: 'text',
    default: 'sluice',
    description: 'Name of this installation in traces and metrics',
  },
  HOST: {
    kind: 'text',
    description:
      'Network address the app listens on (npm run dev, npm start), such as 127.0.0.1; unset: every one',
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
    description: 'Network address the embedded bucket listens on; 0.0.0.0 for every one',
  },
  DEV_BUCKET_PORT: {
    kind: 'number',
    min: 1,
    max: 65_535,
    default: '9100',
    description: 'Port of the embedded bucket',
  },
  DEV_BUCKET_DIR: {
    kind: 'text',
    default: '.data/bucket',
    description: 'Folder of the embedded bucket',
  },
  DEV_BUCKET_ACCESS_KEY_ID: {
    kind: 'text',
    isSecret: true,
    description: 'Key of the embedded bucket; made at the first start',
  },
  DEV_BUCKET_SECRET_ACCESS_KEY: {
    kind: 'text',
    isSecret: true,
    description: 'Secret of that key; made at the first start',
  },
  DEV_BUCKET_PUBLIC_URL: {
    kind: 'bucket-address',
    description:
      "Where browsers reach the embedded bucket: /bucket is a path of the app's own address and what npm run dev and npm start use; or an address of its own, such as https://files.example.com",
  },
} as const satisfies Record<string, Variable>;

/** A name of the table. */
export type VariableName = keyof typeof VARIABLES;

/** One row of the table, whichever it is. */
export type VariableRow = Variable;
