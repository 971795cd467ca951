import { StorageError } from '@/lib/storage';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';

const { ok, problem, warning } = findingsOf('reach');

/** Signatures are refused from a quarter of an hour on; a minute already shortens short grants. */
const SKEW_WARNING_SECONDS = 60;
const SKEW_PROBLEM_SECONDS = 300;

/** Whether the bucket can be reached and listed with these credentials, at the right address, by the right clock. */
export const checkReach: Check = async (examination) => {
  const skew = await checkClock(examination);
  try {
    await examination.storage.list({ prefix: 'uploads/', limit: 1 });
    return [
      ...skew,
      ok(`The bucket ${examination.config.storage.bucket} can be listed with these credentials.`),
    ];
  } catch (error) {
    return [...skew, await explainReach(examination, error)];
  }
};

async function checkClock({ fetch, now, storage }: Examination): Promise<readonly Finding[]> {
  const asked = now();
  const answer = await fetch(storage.publicOrigin, { redirect: 'manual' }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  const date = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(date)) return [];
  const seconds = Math.round(((asked + now()) / 2 - date) / 1_000);
  if (Math.abs(seconds) < SKEW_WARNING_SECONDS)
    return [ok('The clocks of this machine and of the bucket agree.')];
  const message = `The clock of this machine is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} the bucket's.`;
  const remedy = 'Set the clock (timedatectl set-ntp true): signatures of another time are refused.';
  return [Math.abs(seconds) >= SKEW_PROBLEM_SECONDS ? problem(message, remedy) : warning(message, remedy)];
}

async function explainReach(examination: Examination, error: unknown): Promise<Finding> {
  const { storage: config } = examination.config;
  const text = error instanceof Error ? error.message : String(error);
  const is = (pattern: RegExp) => pattern.test(text);
  if (is(/another region|PermanentRedirect|AuthorizationHeaderMalformed/)) {
    const region = await regionOf(examination);
    return problem(
      `STORAGE_REGION is ${'region' in config ? config.region : 'another'}, but the bucket lies in ${region ?? 'another region'}.`,
      `Set STORAGE_REGION to ${region ?? "the bucket's region"}.`,
    );
  }
  if (is(/InvalidAccessKeyId/)) {
    return problem(
      'The bucket does not know the access key id.',
      `Set ${keyVariable(config.provider)} to a key that exists.`,
    );
  }
  if (is(/SignatureDoesNotMatch/)) {
    return problem(
      'The secret access key is not the one of the access key id.',
      `Set ${secretVariable(config.provider)} again; it is shown once, when the key is made.`,
    );
  }
  if (is(/RequestTimeTooSkewed/)) {
    return problem(
      'The bucket refuses signatures by the clock of this machine.',
      'Set the clock: timedatectl set-ntp true.',
    );
  }
  if (is(/ExpiredToken/))
    return problem('The temporary credentials have expired.', 'Ask for new ones, or use a role.');
  if (is(/no credentials were found/)) {
    return problem(
      'No credentials were found.',
      `Set ${keyVariable(config.provider)}, or run where a role gives them.`,
    );
  }
  if (is(/no bucket of the configured name/)) {
    return problem(
      `There is no bucket named ${config.bucket}.`,
      'Set STORAGE_BUCKET to the name of yours, or make it.',
    );
  }
  if (error instanceof StorageError && error.code === 'unavailable') {
    return problem(
      `The bucket cannot be reached at ${examination.storage.publicOrigin}.`,
      `Check ${config.provider === 'local' ? 'that npm run dev or npm run bucket is running, and DEV_BUCKET_PORT' : 'STORAGE_ENDPOINT and the network'}. ${text}`,
    );
  }
  if (error instanceof StorageError && error.code === 'access_denied') {
    return problem(
      `These credentials may not list the bucket ${config.bucket}, or the secret is not the one of the key.`,
      `Give them the rights of the running app:\n${examination.documentFor('iam-app')}`,
    );
  }
  return problem(text, 'Compare STORAGE_ENDPOINT and STORAGE_BUCKET with what the provider shows.');
}

/** S3 tells the region of any bucket to anybody. */
async function regionOf({ fetch, storage }: Examination): Promise<string | null> {
  const answer = await fetch(storage.publicOrigin, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
  return answer?.headers.get('x-amz-bucket-region') ?? null;
}

function keyVariable(provider: string): string {
  switch (provider) {
    case 'r2':
      return 'R2_ACCESS_KEY_ID';
    case 'gcs':
      return 'GCS_CREDENTIALS_JSON';
    case 'local':
      return 'DEV_BUCKET_ACCESS_KEY_ID';
    default:
      return 'AWS_ACCESS_KEY_ID';
  }
}

function secretVariable(provider: string): string {
  return keyVariable(provider).replace('ACCESS_KEY_ID', 'SECRET_ACCESS_KEY');
}
