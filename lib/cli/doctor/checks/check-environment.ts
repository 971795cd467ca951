import { ConfigError, readServerConfig } from '@/lib/server/config';
import type { StorageConfig } from '@/lib/storage';
import { type Finding, findingsOf } from '../finding';

const { ok, problem, warning } = findingsOf('environment');

/** The environment as the app would read it at its start. */
export function checkEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly Finding[] {
  try {
    const { cdnBaseUrl, storage } = readServerConfig(environment);
    const isPlain = cdnBaseUrl?.startsWith('http:') && !/\/\/(?:localhost|127\.)/.test(cdnBaseUrl);
    return [
      ...checkProvider(storage, cdnBaseUrl),
      ok(`The environment is complete (provider ${storage.provider}).`),
      ...(isPlain
        ? [
            warning(
              'CDN_BASE_URL doesn’t use https.',
              'Use https: browsers refuse such images on an https page.',
            ),
          ]
        : []),
    ];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((text) => {
      const [what = text, ...advice] = text.split(/(?<=\.) /);
      return problem(what, advice.join(' ') || 'See .env.example for allowed values.');
    });
  }
}

/** Stores that are spoken to otherwise than by plain S3, by their addresses. */
function checkProvider(
  { provider, endpoint, prefix = '' }: StorageConfig,
  cdnBaseUrl: string | null,
): readonly Finding[] {
  const host = hostOf(endpoint);
  const cdnHost = hostOf(cdnBaseUrl ?? undefined);
  return [
    ...(provider === 's3' && /(?:^|\.)r2\.cloudflarestorage\.com$/.test(host)
      ? [
          problem(
            'STORAGE_ENDPOINT is R2’s, but STORAGE_PROVIDER is s3: R2 accepts no form uploads, and its copies use other conditions.',
            'Set STORAGE_PROVIDER=r2, with R2_ACCESS_KEY_ID and R2_SECRET_ACCESS_KEY instead of the AWS variables.',
          ),
        ]
      : []),
    ...(provider === 's3' && /(?:^|\.)storage\.googleapis\.com$/.test(host)
      ? [
          problem(
            'STORAGE_ENDPOINT is Google’s, with HMAC keys, but STORAGE_PROVIDER is s3: there Google ignores conditional writes, which publishing relies on, and its rules have another format.',
            'Set STORAGE_PROVIDER=gcs, with a service account instead of the HMAC keys.',
          ),
        ]
      : []),
    ...(/\.r2\.dev$/.test(cdnHost)
      ? [
          problem(
            'CDN_BASE_URL is an r2.dev URL: it shows everything in the bucket to anyone, has no rules, and is rate-limited.',
            `Turn r2.dev off, connect a custom domain with a WAF rule that blocks everything that doesn’t start with /${prefix}public/, and set CDN_BASE_URL to that.`,
          ),
        ]
      : []),
    ...(/^storage\.(?:googleapis|cloud\.google)\.com$/.test(cdnHost) && provider === 'gcs'
      ? [
          warning(
            'CDN_BASE_URL is Google’s storage itself, not a CDN: every image is billed as egress and comes from the bucket’s region.',
            'Put Cloud CDN in front (docs/deploy.md), or leave CDN_BASE_URL out.',
          ),
        ]
      : []),
  ];
}

function hostOf(address: string | undefined): string {
  return address === undefined ? '' : (URL.parse(address)?.hostname ?? '');
}
