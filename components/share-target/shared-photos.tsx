'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { mayHoldShared } from '@/lib/browser/share-target/may-hold-shared';
import { parseShareOutcome, SHARE_PARAM, type ShareOutcome } from '@/lib/shared/share-target/share-target';
import { QuietBoundary } from '../host/quiet-boundary';
import type { SharedCardProps } from './shared-card';

// Hardly a visit needs it.
const SharedCard = lazy(async () => ({ default: (await import('./shared-card')).SharedCard }));

/** Photos that another app of the phone has shared with this one, until they are added or turned down. */
export function SharedPhotos(props: Omit<SharedCardProps, 'outcome'>) {
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null);
  useEffect(() => {
    let isGone = false;
    const url = new URL(location.href);
    const told = parseShareOutcome(url.searchParams.get(SHARE_PARAM));
    if (told !== null) {
      // A reload does not tell it again.
      url.searchParams.delete(SHARE_PARAM);
      history.replaceState(history.state, '', url);
    }
    if (told !== null && told !== 'kept') setOutcome(told);
    else {
      // Also without that word in the address: people who had to sign in first come back without it.
      void mayHoldShared().then((holds) => holds && !isGone && setOutcome('kept'));
    }
    return () => {
      isGone = true;
    };
  }, []);
  if (outcome === null) return null;
  return (
    <QuietBoundary>
      <Suspense>
        <SharedCard outcome={outcome} {...props} />
      </Suspense>
    </QuietBoundary>
  );
}
