import { PencilLine } from 'lucide-react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { DraftProblem } from './draft-problem';

type DraftNoticeProps = { gallery: Gallery; state: GallerySnapshot['drafts'] };

/** A text that could not be saved and whose form is not open, to be saved, looked at or thrown away; then the next of them. */
export function DraftNotice({ gallery, state }: DraftNoticeProps) {
  const text = useText('edit');
  const { drafts, open } = gallery;
  const draft = [...state.drafts.values()].find(({ id, phase }) => phase === 'failed' && id !== state.openId);
  if (draft === undefined) return null;
  return (
    <section aria-label={text.unsavedChanges} className="w-full max-w-xl shadow-raised">
      <Notice
        tone="warning"
        role="status"
        icon={<PencilLine aria-hidden="true" />}
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="small" tone="primary" onClick={() => void drafts.save(draft.id)}>
              {text.save}
            </Button>
            <Button size="small" onClick={() => open(draft.id)}>
              {text.open}
            </Button>
            <Button size="small" tone="quiet" onClick={() => drafts.discard(draft.id)}>
              {text.discard}
            </Button>
          </div>
        }
      >
        <p className="wrap-anywhere">{text.notSaved(<bdi key="name">{draft.name}</bdi>)}</p>
        <DraftProblem draft={draft} />
      </Notice>
    </section>
  );
}
