import type { ReactNode } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { describeOutcome } from '@/lib/browser/gallery/job-texts';
import type { UndoEntry } from '@/lib/browser/gallery/undo-entry';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

type HistoryDialogProps = {
  gallery: Gallery;
  history: GallerySnapshot['history'];
  onClose: () => void;
};

/** The latest changes, each to be undone by itself, whenever. */
export function HistoryDialog({ gallery, history, onClose }: HistoryDialogProps) {
  const text = useText('history');
  function undo(key: number) {
    // Before it is undone: then the photos that come back get the focus.
    onClose();
    void gallery.undo(key);
  }
  return (
    <Dialog title={text.title} onClose={onClose} className="max-w-lg">
      <p className="text-sm text-pretty text-ink-soft">{history.length === 0 ? text.none : text.hint}</p>
      {history.length > 0 && (
        <ol className="-mx-2 flex flex-col divide-y divide-line">
          {history.map((entry) => (
            <HistoryRow key={entry.key} entry={entry} onUndo={() => undo(entry.key)} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function HistoryRow({ entry, onUndo }: { entry: UndoEntry; onUndo: () => void }) {
  const text = useText('history');
  const jobs = useText('jobs');
  const { action, name, photos, atMs, isUndone } = entry;
  const outcome = describeOutcome(action, jobs);
  const what: ReactNode =
    name === null
      ? text.many({ photos, outcome })
      : text.one<ReactNode>({ name: <bdi key="name">{name}</bdi>, outcome });
  return (
    <li className="flex items-center gap-3 px-2 py-2 text-sm">
      <div className="min-w-0 flex-1">
        <p className={isUndone ? 'wrap-anywhere text-ink-soft line-through' : 'font-medium wrap-anywhere'}>
          {what}
        </p>
        <p className="text-xs text-ink-soft">{text.moment(atMs)}</p>
      </div>
      {isUndone ? (
        <span className="px-2.5 text-ink-soft">{text.undone}</span>
      ) : (
        <Button size="small" onClick={onUndo}>
          {text.undo}
        </Button>
      )}
    </li>
  );
}
