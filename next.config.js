// @ts-check

// The library of a provider that is not used is left out of every function; it would be loaded by nobody.
const isGoogle = process.env.STORAGE_PROVIDER === 'gcs';
const unusedLibraries = isGoogle
  ? ['@aws-sdk/**', '@smithy/**', '@aws/**', 'bowser/**']
  : ['@google-cloud/**', 'google-auth-library/**', 'gaxios/**', 'gcp-metadata/**', 'teeny-request/**'];
// Neither is Redis, where budgets are counted in each process.
if (!process.env.REDIS_URL) unusedLibraries.push('@redis/**', 'rate-limiter-flexible/**');
/** What a decode process runs: its scripts (`npm run build` makes them), and the image library they import. */
const DECODER_FILES = [
  'dist/decoder/*.mjs',
  'node_modules/sharp/{package.json,dist/**,lib/**}',
  'node_modules/@img/**',
  'node_modules/detect-libc/**',
  'node_modules/semver/**',
];

/**
 * What runs in workers, which answer to the policy of their own response and not to the page's. Only the HEIC decoder may
 * compile WebAssembly.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";
const HEIC_WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'";

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@redis/client', 'rate-limiter-flexible', '@google-cloud/storage'],
  // Only completion decodes images, by browsers and by the sweep. Its decode process is a file of its own, which nothing imports.
  outputFileTracingIncludes: { '/api/upload/complete': DECODER_FILES, '/api/sweep': DECODER_FILES },
  outputFileTracingExcludes: { '/*': unusedLibraries.map((name) => `node_modules/${name}`) },
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  agentRules: false,
  // The pages' Content Security Policy carries a nonce and is set in proxy.ts; these hold for every answer.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'geolocation=(), microphone=(), payment=()' },
      ],
    },
    // In development scripts are evaluated, and the server is talked to over a socket.
    ...(process.env.NODE_ENV === 'production' ? [policyFor('/_next/static/:path*', WORKER_POLICY)] : []),
    policyFor('/vendor/heic-worker.js', HEIC_WORKER_POLICY),
    // The address holds a token: nobody the page leads to may learn it.
    { source: '/share/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
};

/** @param {string} source @param {string} value */
function policyFor(source, value) {
  return { source, headers: [{ key: 'Content-Security-Policy', value }] };
}

export default config;
