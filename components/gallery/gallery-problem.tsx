import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonStyle } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { GalleryApiError } from './gallery-api';
import type { GalleryState } from './gallery-state';

type GalleryProblemProps = {
  error: unknown;
  state: GalleryState;
  /** Tries again; without it the problem can only be dismissed. */
  onRetry?: () => void;
  onDismiss: () => void;
};

/** What went wrong last, and the way on: signing in, trying again, or going on without. */
export function GalleryProblem({ error, state, onRetry, onDismiss }: GalleryProblemProps) {
  const next = state === 'all' ? '/gallery' : `/gallery?state=${state}`;
  const isSignedOut = error instanceof GalleryApiError && error.isSignedOut;
  const action = isSignedOut ? (
    <Link href={{ pathname: '/sign-in', query: { next } }} className={buttonStyle({ size: 'small' })}>
      Sign in
    </Link>
  ) : (
    <Button size="small" onClick={onRetry ?? onDismiss}>
      {onRetry ? 'Try again' : 'Dismiss'}
    </Button>
  );
  return (
    <Notice tone="danger" role="alert" icon={<TriangleAlert aria-hidden="true" />} action={action}>
      {error instanceof Error ? error.message : 'Something went wrong.'}
    </Notice>
  );
}
