import type { Draft } from '@/lib/browser/gallery/gallery';

/** Says why a text could not be saved, and the way on; the text itself is safe. */
export function DraftProblem({ draft }: { draft: Draft }) {
  if (draft.problem === null) return null;
  if (!draft.isSignedOut) {
    return (
      <p role="alert" className="text-pretty text-danger">
        {draft.problem}
      </p>
    );
  }
  return (
    <p role="alert" className="text-pretty text-danger">
      Your session has ended; your text is kept. {/* A tab of its own, so that this one stays as it is. */}
      <a href="/sign-in?next=/gallery" target="_blank" rel="noreferrer" className="font-medium underline">
        Sign in
      </a>{' '}
      in a new tab, then save again.
    </p>
  );
}
