import type { Draft, Gallery } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { DraftProblem } from './draft-problem';

type SaveStateProps = {
  drafts: Gallery['drafts'];
  id: string;
  draft: Draft | undefined;
  /** Something was typed since the form is open. */
  wasChanged: boolean;
};

/** Says whether what was typed is saved; where it could not be, why, and the way on. */
export function SaveState({ drafts, id, draft, wasChanged }: SaveStateProps) {
  const text = useText('edit');
  const isFailed = draft?.phase === 'failed';
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-ink-soft">
        {draft !== undefined ? (
          !isFailed && text.saving
        ) : wasChanged ? (
          text.saved
        ) : (
          <>
            {text.hint} <span className="pointer-coarse:hidden">{text.keyHint}</span>
          </>
        )}
      </p>
      {isFailed && (
        <>
          <DraftProblem draft={draft} />
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" size="small" onClick={() => void drafts.save(id)}>
              {text.save}
            </Button>
            <Button tone="quiet" size="small" onClick={() => drafts.discard(id)}>
              {text.discard}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
