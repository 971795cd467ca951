import type { FailuresText, UploaderText } from '@/lib/shared/text/texts';
import type * as DescribeFailure from '../failure/describe-failure';
import { UploadError } from '../failure/upload-error';
import type { UploadFailure, UploadProblem } from '../upload-state';

/** The sentences for people, fetched with the first file: a page that is only looked at does not pay for them. */
export type FailureTexts = Readonly<{
  warmUp: () => void;
  /** The failure that a view shows of an error; never rejects. */
  describe: (error: unknown) => Promise<UploadFailure>;
  /** The sentence to show while the same is tried again; undefined where a person can do nothing about it, or before it is there. */
  problemOf: (error: UploadError) => UploadProblem | undefined;
}>;

/** Texts that are not there yet. */
export function createFailureTexts({ unreachable, loadFailures }: UploaderText): FailureTexts {
  let texts: Readonly<{ describe: typeof DescribeFailure; text: FailuresText }> | undefined;

  async function load() {
    if (texts === undefined) {
      const [describe, text] = await Promise.all([import('../failure/describe-failure'), loadFailures()]);
      texts = { describe, text };
    }
    return texts;
  }

  const warmUp = () => void load().catch(() => {});

  return {
    warmUp,
    describe: async (error) => {
      try {
        const { describe, text } = await load();
        return describe.describeFailure(error, text);
      } catch {
        // Where not even the sentences could be fetched there is one reason for it.
        const code = error instanceof UploadError ? error.code : 'internal';
        return { code, message: unreachable, canRetry: true };
      }
    },
    problemOf: (error) => {
      warmUp();
      return texts?.describe.describeProblem(error, texts.text);
    },
  };
}
