import { useEffect, useState } from 'react';
import { messageOf } from './message-of';

/** The answer to a question that was asked when the component appeared. */
export type UseRead<Answer> = Readonly<{
  /** Null until it is known. */
  answer: Answer | null;
  /** Why it could not be read. */
  problem: string | null;
  retry: () => void;
}>;

/** Reads something once; another `read` reads anew. */
export function useRead<Answer>(read: () => Promise<Answer>): UseRead<Answer> {
  const [state, setState] = useState<Pick<UseRead<Answer>, 'answer' | 'problem'>>({
    answer: null,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads anew.
  useEffect(() => {
    let isGone = false;
    read().then(
      (answer) => isGone || setState({ answer, problem: null }),
      (error: unknown) => isGone || setState({ answer: null, problem: messageOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [read, attempt]);
  return { ...state, retry: () => setAttempt((before) => before + 1) };
}
