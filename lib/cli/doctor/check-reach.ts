import { checkClock } from './check-clock';
import type { Check } from './examination';
import { explainNoAnswer } from './explain-no-answer';
import { explainReach } from './explain-reach';
import { type Finding, findingsOf } from './finding';
import { NoAnswerError } from './request/no-answer';
import { endpointVariable } from './variable-names';

const { ok, problem } = findingsOf('reach');

/** Whether the bucket can be reached and listed with these credentials, at the right address, by the right clock. */
export const checkReach: Check = async (examination) => {
  const { storage, serverStorage, config, now } = examination;
  const askedMs = now();
  let clock: readonly Finding[];
  try {
    const { headers } = await examination.ask(serverStorage.publicOrigin);
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
    return [...clock, ok(`The bucket ${config.storage.bucket} can be listed with these credentials.`)];
  } catch (error) {
    if (error instanceof NoAnswerError && error.reason === 'over') throw error;
    return [...clock, await explainReach(examination, error)];
  }
};

function isInPath(origin: string, bucket: string): boolean {
  return !new URL(origin).hostname.startsWith(`${bucket}.`);
}
