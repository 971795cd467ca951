import type { FailuresText, UploaderText } from '@/lib/shared/text/texts';
import type * as DescribeFailure from '../failure/describe-failure';
import type { Explain } from '../failure/explain-error';
import { UploadError } from '../failure/upload-error';
import type { UploadFailure, UploadProblem } from '../upload-state';

/** The sentences for people, fetched with the first file: a page that is only looked at does not pay for them. */
export type FailureTexts = Readonly<{
  warmUp: () => void;
  /** The failure that a view shows of an error; never rejects. */
  describe: (error: unknown) => Promise<UploadFailure>;
  /** The sentence to show while the same is tried again; undefined where a person can do nothing about it, or before it is there. */
  problemOf: (error: UploadError) => UploadProblem | undefined;
  /** The error of a request to an address, or a better one where the page itself is at fault; never rejects. */
  explain: (...args: Parameters<Explain>) => Promise<UploadError>;
}>;

type Texts = Readonly<{ describe: typeof DescribeFailure; text: FailuresText; explain: Explain }>;

/** Creates texts that are not fetched yet; once they are, the page's policy is watched until `signal` is aborted. */
export function createFailureTexts(
  { unreachable, loadFailures }: UploaderText,
  signal: AbortSignal,
): FailureTexts {
  let texts: Texts | undefined;

  async function load() {
    if (texts === undefined) {
      const [describe, explain, text] = await Promise.all([
        import('../failure/describe-failure'),
        import('../failure/explain-error'),
        loadFailures(),
      ]);
      texts ??= { describe, text, explain: explain.createExplain(signal) };
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
    explain: (error, address) =>
      load().then(
        ({ explain }) => explain(error, address),
        () => error,
      ),
    problemOf: (error) => {
      warmUp();
      return texts?.describe.describeProblem(error, texts.text);
    },
  };
}
