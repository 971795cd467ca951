import { lazy, Suspense } from 'react';
import { QuietBoundary } from '../../host/quiet-boundary';
import type { Drops } from './use-drops';

// Loaded with the first answer, with its words.
const DropAnswerLine = lazy(async () => ({
  default: (await import('./drop-answer-line')).DropAnswerLine,
}));

/** The place of the line about what was dropped and not taken; nothing while there is nothing to say. */
export function DropAnswers({ drops: { answer, say } }: { drops: Drops }) {
  if (answer === null) return null;
  return (
    <QuietBoundary>
      <Suspense>
        <DropAnswerLine answer={answer} onDismiss={() => say(null)} />
      </Suspense>
    </QuietBoundary>
  );
}
