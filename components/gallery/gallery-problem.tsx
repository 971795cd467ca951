import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonStyle } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { GalleryState } from './gallery-state';
import type { UseGallery } from './use-gallery';

type GalleryProblemProps = {
  gallery: UseGallery;
  state: GalleryState;
  /** Over the open viewer, where nothing of the page can be seen or reached. */
  isOverViewer: boolean;
};

/** What went wrong last, and the way on: signing in, trying again, or going on without. */
export function GalleryProblem({ gallery, state, isOverViewer }: GalleryProblemProps) {
  const { problem, loadMore, dismiss } = gallery;
  if (problem === null) return null;
  const next = state === 'all' ? '/gallery' : `/gallery?state=${state}`;
  const action = problem.isSignedOut ? (
    <Link href={{ pathname: '/sign-in', query: { next } }} className={buttonStyle({ size: 'small' })}>
      Sign in
    </Link>
  ) : problem.isOfLoading ? (
    <Button size="small" onClick={() => void loadMore()}>
      Try again
    </Button>
  ) : (
    <Button size="small" onClick={dismiss}>
      Dismiss
    </Button>
  );
  return (
    <div className={isOverViewer ? 'fixed inset-x-4 top-18 z-30 mx-auto max-w-xl' : undefined}>
      <Notice tone="danger" role="alert" icon={<TriangleAlert aria-hidden="true" />} action={action}>
        {problem.message}
      </Notice>
    </div>
  );
}
