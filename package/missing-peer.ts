/** The optional packages, by what each is for: the one that is needed is named when it is missing. */
const NEEDED_FOR: Readonly<Record<string, string>> = {
  sharp: 'to verify images',
  '@aws-sdk/client-s3': 'for S3, R2 and the built-in bucket',
  '@aws-sdk/s3-presigned-post': 'for S3, R2 and the built-in bucket',
  '@aws-sdk/s3-request-presigner': 'for S3, R2 and the built-in bucket',
  '@aws-sdk/cloudfront-signer': 'for CLOUDFRONT_KEY_PAIR_ID',
  '@aws-sdk/credential-provider-web-identity': 'for AWS_ROLE_ARN on Vercel',
  '@vercel/oidc': 'to sign in to a cloud from Vercel without a key',
  '@google-cloud/storage': 'for Google Cloud Storage',
  '@redis/client': 'for REDIS_URL',
  'rate-limiter-flexible': 'for REDIS_URL',
  '@opentelemetry/api': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
  '@opentelemetry/exporter-metrics-otlp-http': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
  '@opentelemetry/exporter-trace-otlp-http': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
  '@opentelemetry/resources': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
  '@opentelemetry/sdk-metrics': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
  '@opentelemetry/sdk-trace-base': 'for OTEL_EXPORTER_OTLP_ENDPOINT',
};

/** The names of the packages that a host installs for what it uses. */
export const OPTIONAL_PACKAGES: readonly string[] = Object.keys(NEEDED_FOR);

/** An optional package that is needed and not installed. The message says which, what for, and how to install all of its kind. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';

  constructor(name: string, options?: ErrorOptions) {
    const purpose = NEEDED_FOR[name] ?? 'for what you configured';
    const together = OPTIONAL_PACKAGES.filter((other) => NEEDED_FOR[other] === purpose);
    super(`Sluice needs ${name} ${purpose}. Run: npm install ${together.join(' ')}`, options);
  }
}

/** The error of an optional package's import: a sentence where it is missing, the error itself where it is there and broken. */
export function explainImport(name: string, error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const isMissing = /cannot find|could not resolve|can't resolve/i.test(text) && text.includes(name);
  return isMissing ? new MissingPackageError(name, { cause: error }) : error;
}
