import { UploadError } from '@/lib/browser/failure/upload-error';
import type { UploadFailure, UploadProblem } from '@/lib/browser/upload-state';

/** The sentences for people, fetched with the first file: a page that is only looked at does not pay for them. */
export type FailureTexts = Readonly<{
  warmUp: () => void;
  /** What a view shows of an error; never rejects. */
  describe: (error: unknown) => Promise<UploadFailure>;
  /** The sentence to show while the same is tried again; undefined where a person can do nothing about it, or before it is there. */
  problemOf: (error: UploadError) => UploadProblem | undefined;
}>;

/** Where not even the sentences could be fetched there is one reason for it. */
const UNREACHABLE = 'The connection failed several times. Check your network, then try again.';

/** Texts that are not there yet. */
export function createFailureTexts(): FailureTexts {
  let texts: typeof import('@/lib/browser/failure/describe-failure') | undefined;

  async function load() {
    texts ??= await import('@/lib/browser/failure/describe-failure');
    return texts;
  }

  const warmUp = () => void load().catch(() => {});

  return {
    warmUp,
    describe: async (error) => {
      try {
        return (await load()).describeFailure(error);
      } catch {
        const code = error instanceof UploadError ? error.code : 'internal';
        return { code, message: UNREACHABLE, canRetry: true };
      }
    },
    problemOf: (error) => {
      warmUp();
      return texts?.describeProblem(error);
    },
  };
}
