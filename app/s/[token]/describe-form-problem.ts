import type { FormProblem } from '@/lib/server';

type Words = Readonly<{
  failed: string;
  busy?: string;
  wrong?: string;
  wait?: (seconds: number) => string;
}>;

/** The sentence that says why a form of the page was not taken. */
export function describeFormProblem({ code, waitSeconds }: FormProblem, words: Words): string {
  switch (code) {
    case 'wrong_password':
      return words.wrong ?? words.failed;
    case 'rate_limited':
      return words.wait?.(waitSeconds ?? 1) ?? words.failed;
    case 'busy':
      return words.busy ?? words.failed;
    default:
      return words.failed;
  }
}
