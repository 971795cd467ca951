// @ts-check

// The library of a provider that is not used is left out of every function; it would be loaded by nobody.
const isGoogle = process.env.STORAGE_PROVIDER === 'gcs';
const unusedLibraries = isGoogle
  ? ['@aws-sdk/**', '@smithy/**', '@aws/**', 'bowser/**']
  : ['@google-cloud/**', 'google-auth-library/**', 'gaxios/**', 'gcp-metadata/**', 'teeny-request/**'];

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@google-cloud/storage'],
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
  ],
};

export default config;
