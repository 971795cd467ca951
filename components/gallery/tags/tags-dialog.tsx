import { useEffect, useState } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { isRunning } from '@/lib/browser/gallery/bulk-job';
import { keptRenames } from '@/lib/browser/gallery/kept-renames';
import { findTags, withReadTags } from '@/lib/browser/gallery/suggest-tags';
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { ProgressBar } from '../../ui/progress-bar';
import { useNumbers } from '../numbers/use-numbers';
import { TagRow } from './tag-row';

/** A gallery of more photos is counted when somebody asks for it, else as the dialog opens. */
const QUICKLY_COUNTED = 20_000;

type TagsDialogProps = {
  gallery: Gallery;
  jobs: GallerySnapshot['jobs'];
  /** Shows the photos that have a tag. */
  onShow: (tag: string) => void;
  onClose: () => void;
};

/** All tags with their photos: to be shown, renamed and merged. */
export function TagsDialog({ gallery, jobs, onShow, onClose }: TagsDialogProps) {
  const text = useText('tags');
  const { numbers, scan, problem, refresh } = useNumbers();
  const [words, setWords] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const [wasRefreshed, setRefreshed] = useState(false);
  const isOld = numbers !== null && (numbers.tags === undefined || numbers.images <= QUICKLY_COUNTED);
  useEffect(() => {
    if (!isOld || wasRefreshed) return;
    setRefreshed(true);
    refresh();
  }, [isOld, wasRefreshed, refresh]);

  const read = gallery.getSnapshot().list.blocks.flatMap(({ images }) => images ?? []);
  const counts = withReadTags(numbers?.tags ?? [], read).filter(({ tag }) => tag !== FAVOURITE_TAG);
  const shown = findTags(counts, words);
  const isRenaming = jobs.some(
    (job) => isRunning(job) && job.action.kind === 'edit' && job.action.as === 'renamed',
  );
  const cutOff = isRenaming ? [] : keptRenames(() => localStorage);

  function rename(from: string, to: string) {
    // The line of messages tells how far it is.
    onClose();
    void gallery.renameTag(from, to);
  }

  return (
    <Dialog title={text.title} onClose={onClose} className="max-w-lg">
      <div className="flex flex-col gap-3 text-sm">
        <p className="text-pretty text-ink-soft">{text.explanation}</p>
        {cutOff.map(({ from, to }) => (
          <p key={`${from} ${to}`} className="flex items-center gap-3 rounded-lg bg-warning-soft px-3 py-2">
            <span className="min-w-0 flex-1 wrap-anywhere">{text.cutOff({ from, to })}</span>
            <Button size="small" onClick={() => rename(from, to)}>
              {text.continue}
            </Button>
          </p>
        ))}
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem.message}
          </p>
        )}
        {scan !== null && <ProgressBar label={text.counting} progress={scan.progress} />}
        {counts.length > 0 && (
          <input
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
            aria-label={text.find}
            placeholder={text.find}
            className={fieldStyle}
          />
        )}
        {shown.length === 0 && scan === null && (
          <p className="text-ink-soft">{counts.length === 0 ? text.none : text.noMatch}</p>
        )}
        <ul className="-mx-2 flex max-h-[50dvh] flex-col overflow-y-auto">
          {shown.map((count) => (
            <TagRow
              key={count.tag}
              count={count}
              others={counts}
              isOpen={renamed === count.tag}
              onOpen={(isOpen) => setRenamed(isOpen ? count.tag : null)}
              onShow={() => onShow(count.tag)}
              onRename={(to) => rename(count.tag, to)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
