// @ts-check
import {
  ADDRESS_KINDS,
  formatOuterHeaders,
  OPENER_POLICY,
  STRICT_TRANSPORT_SECURITY,
} from './lib/server/headers/address-kinds.js';

// The library of a provider that is not used is left out of every function; it would be loaded by nobody.
const isGoogle = process.env.STORAGE_PROVIDER === 'gcs';
const unusedLibraries = isGoogle
  ? ['@aws-sdk/**', '@smithy/**', '@aws/**', 'bowser/**']
  : ['@google-cloud/**', 'google-auth-library/**', 'gaxios/**', 'gcp-metadata/**', 'teeny-request/**'];
// Neither is Redis, where budgets are counted in each process.
if (!process.env.REDIS_URL) unusedLibraries.push('@redis/**', 'rate-limiter-flexible/**');
// Nor OpenTelemetry, where no collector is named.
if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) unusedLibraries.push('@opentelemetry/**');
/** Files that a decode process runs: its scripts (`npm run build` makes them), and the image library they import. */
const DECODER_FILES = [
  'dist/decoder/*.mjs',
  'node_modules/sharp/{package.json,dist/**,lib/**}',
  'node_modules/@img/**',
  'node_modules/detect-libc/**',
  'node_modules/semver/**',
];

const isDevelopment = process.env.NODE_ENV !== 'production';
// The page of all components is for people who change one.
const examples = isDevelopment || process.env.SLUICE_COMPONENTS === '1' ? ['example.tsx'] : [];

// Rooms of the catalogue that are replaced, for `npm run test:pseudo`: `{"@/lib/shared/text/en/site": "./marked/site.ts"}`.
const textAliases = process.env.SLUICE_TEXT_ALIASES;

/** @param {{ kind: string }} row */
const isPage = ({ kind }) => kind === 'page' || kind === 'share';

// Next.js takes a header back by no row: one that a page has and these must not have would stay.
const framed = ADDRESS_KINDS.filter(({ isFramed }) => isFramed).map(({ pattern }) => pattern);
const notFramed = `(?!(?:${framed.join('|')})$).*`;

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: [
    '@redis/client',
    'rate-limiter-flexible',
    '@google-cloud/storage',
    '@opentelemetry/api',
    '@opentelemetry/exporter-metrics-otlp-http',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-metrics',
    '@opentelemetry/sdk-trace-base',
  ],
  // Only completion decodes images, by browsers and by the sweep. Its decode process is a file of its own, which nothing imports.
  outputFileTracingIncludes: { '/api/upload/complete': DECODER_FILES, '/api/sweep': DECODER_FILES },
  outputFileTracingExcludes: { '/*': unusedLibraries.map((name) => `node_modules/${name}`) },
  pageExtensions: ['tsx', 'ts', 'jsx', 'js', ...examples],
  ...(textAliases ? { turbopack: { resolveAlias: JSON.parse(textAliases) } } : {}),
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  agentRules: false,
  // In development Next.js would log each address, and those of photos hold their names.
  logging: { incomingRequests: false },
  // Images are shown as they are stored. Without this Next.js would fetch and convert them for anybody who asks.
  images: { unoptimized: true },
  // Where two rows match, the later counts here, and the earlier in the table: hence the order.
  headers: async () => [
    ...ADDRESS_KINDS.toReversed().map((row) => ({
      source: `/:path(${row.kind === 'page' ? notFramed : row.pattern})`,
      headers: formatOuterHeaders(row, isDevelopment)
        // A page's policy carries a nonce and is set in proxy.ts, which no page escapes; Next.js says that none is kept, and
        // the row of pages matches everything.
        .filter(([name]) => !isPage(row) || !['Content-Security-Policy', 'Cache-Control'].includes(name))
        .filter(([name]) => name !== OPENER_POLICY)
        .map(([key, value]) => ({ key, value })),
    })),
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [
        { key: 'Strict-Transport-Security', value: STRICT_TRANSPORT_SECURITY },
        { key: OPENER_POLICY, value: 'same-origin' },
      ],
    },
  ],
};

export default config;
