import { TriangleAlert } from 'lucide-react';
import type { GalleryProblem as Problem } from '@/lib/browser/gallery';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { Notice } from '../../ui/notice';

type GalleryProblemProps = {
  problem: Problem;
  state: GalleryState;
  onRetry: () => void;
  onDismiss: () => void;
};

/** Says what went wrong last, and the way on: signing in, trying again, or going on without. */
export function GalleryProblem({ problem, state, onRetry, onDismiss }: GalleryProblemProps) {
  const text = useText('common');
  const { Link, pages } = useHost();
  const { message, isSignedOut, canRetry } = problem;
  const next = `${pages.gallery ?? ''}${state === 'all' ? '' : `?state=${state}`}`;
  const action =
    isSignedOut && pages.signIn !== undefined ? (
      <Link
        href={`${pages.signIn}?${new URLSearchParams({ next })}`}
        className={buttonStyle({ size: 'small' })}
      >
        {text.signIn}
      </Link>
    ) : (
      <Button size="small" onClick={canRetry ? onRetry : onDismiss}>
        {canRetry ? text.tryAgain : text.dismiss}
      </Button>
    );
  return (
    <Notice tone="danger" role="alert" icon={<TriangleAlert aria-hidden="true" />} action={action}>
      {message}
    </Notice>
  );
}
