import { PencilLine } from 'lucide-react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { DraftProblem } from './draft-problem';

type DraftNoticesProps = { gallery: Gallery; state: GallerySnapshot['drafts'] };

/** The texts that could not be saved and whose form is not open: each to be saved, looked at or thrown away. */
export function DraftNotices({ gallery, state }: DraftNoticesProps) {
  const text = useText('edit');
  const { drafts, open } = gallery;
  const unsaved = [...state.drafts.values()].filter(
    ({ id, phase }) => phase === 'failed' && id !== state.openId,
  );
  if (unsaved.length === 0) return null;
  return (
    <section aria-label={text.unsavedChanges} className="flex flex-col gap-2">
      {unsaved.map((draft) => (
        <Notice
          key={draft.id}
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
      ))}
    </section>
  );
}
