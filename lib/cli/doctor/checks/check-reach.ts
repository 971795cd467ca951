import { StorageError } from '@/lib/storage';
import { doctorKey } from '../doctor-key';
import type { Check, Examination } from '../examination';
import { explainNoAnswer } from '../explain/explain-no-answer';
import { explainReach } from '../explain/reach/explain-reach';
import { type Finding, findingsOf } from '../finding';
import { NoAnswerError } from '../request/no-answer';
import { endpointVariable } from '../variable-names';
import { checkClock } from './check-clock';

const { ok, problem } = findingsOf('reach');

/** Whether the bucket can be reached and listed with these credentials, at the right address, by the right clock. */
export const checkReach: Check = async (examination) => {
  const { storage, serverStorage, config, now } = examination;
  const askedMs = now();
  let clock: readonly Finding[];
  try {
    // At some stores the address of the bucket lists it: below a prefix no more than that is asked for.
    const probe = storage.prefix === '' ? '' : `/?max-keys=1&prefix=${storage.prefix}`;
    const { headers } = await examination.ask(serverStorage.publicOrigin + probe);
    clock = await checkClock(examination, headers, askedMs);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    const { message, remedy } = await explainNoAnswer(
      examination,
      {
        url: serverStorage.publicOrigin,
        variable: endpointVariable(config.storage.provider),
        isInPath: isInPath(serverStorage.publicOrigin, config.storage.bucket),
      },
      error,
    );
    return [problem(`The bucket cannot be reached at ${serverStorage.publicOrigin}. ${message}`, remedy)];
  }
  try {
    await storage.list({ prefix: 'uploads/', limit: 1 });
    const below = storage.prefix === '' ? '' : ` under ${storage.prefix} (only that prefix was checked)`;
    const unsigned = await checkSigning(examination);
    if (unsigned) return [...clock, unsigned];
    return [
      ...clock,
      ok(`The bucket ${config.storage.bucket} can be listed${below} with these credentials.`),
    ];
  } catch (error) {
    if (error instanceof NoAnswerError && error.reason === 'over') throw error;
    return [...clock, await explainReach(examination, error)];
  }
};

/** Google's links and forms need a private key, or the right to have Google sign; credentials of people have neither. */
async function checkSigning({ storage, config, id, now }: Examination): Promise<Finding | null> {
  try {
    const key = doctorKey('uploads', id, 'missing.png');
    await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 300 });
    return null;
  } catch (error) {
    if (config.storage.provider !== 'gcs' || !(error instanceof StorageError)) throw error;
    return problem(
      `These credentials can’t sign, so browsers can neither upload nor open anything. ${error.message}`,
      'Use a service account: its key (GCS_CREDENTIALS_JSON, not an HMAC key and not a person’s), or one that has roles/iam.serviceAccountTokenCreator on itself.',
    );
  }
}

function isInPath(origin: string, bucket: string): boolean {
  return !new URL(origin).hostname.startsWith(`${bucket}.`);
}
