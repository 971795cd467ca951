import { lazy, Suspense, useEffect, useState } from 'react';
import { listSent } from '@/lib/browser/sent/sent-photos';
import { QuietBoundary } from '../../host/quiet-boundary';

const SentHere = lazy(async () => ({ default: (await import('./sent-here')).SentHere }));

/** The photos that this browser sent before; what draws them is loaded where there are some. */
export function SentBefore() {
  const [hasSome, setHasSome] = useState(false);
  // Not while the server draws, which does not know this browser.
  useEffect(() => setHasSome(listSent(Date.now()).length > 0), []);
  if (!hasSome) return null;
  return (
    <QuietBoundary>
      <Suspense>
        <SentHere />
      </Suspense>
    </QuietBoundary>
  );
}
