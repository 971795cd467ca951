import type { Draft } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';

/** Says why a text could not be saved, and the way on; the text itself is safe. */
export function DraftProblem({ draft }: { draft: Draft }) {
  const text = useText('edit');
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
      {text.sessionEnded((words) => (
        // A tab of its own, so that this one stays as it is.
        <a
          key="sign-in"
          href="/sign-in?next=/gallery"
          target="_blank"
          rel="noreferrer"
          className="font-medium underline"
        >
          {words}
        </a>
      ))}
    </p>
  );
}
