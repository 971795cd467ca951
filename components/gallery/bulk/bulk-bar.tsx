import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { AddToAlbumDialog } from '../albums/add-to-album-dialog';
import { DateDialog } from '../dates/date-dialog';
import { RefuseDialog } from '../held/refuse-dialog';
import { useRights } from '../use-rights';
import { type BulkDialog, BulkTools } from './bulk-tools';
import { ConfirmPublish } from './confirm-publish';
import { ConfirmPurge } from './confirm-purge';
import { CopyLinksDialog } from './copy-links-dialog';
import { SelectMatching } from './select-matching';
import { TagDialog } from './tag-dialog';
import { useFocusBack } from './use-focus-back';
import { useOneLine } from './use-one-line';

const ShareSetDialog = lazy(async () => ({
  default: (await import('../links/share-set-dialog')).ShareSetDialog,
}));

const CompareDialog = lazy(async () => ({
  default: (await import('../compare/compare-dialog')).CompareDialog,
}));

type BulkBarProps = {
  gallery: Gallery;
  state: GalleryState;
  ids: ReadonlySet<string>;
  selecting: GallerySnapshot['selecting'];
  /** The question that is open; a key may have asked it before this was here. */
  dialog: BulkDialog | null;
  onDialog: (dialog: BulkDialog | null) => void;
};

/** Tools for the selected photos, and the questions that some of them ask. */
export function BulkBar({ gallery, state, ids, selecting, dialog, onDialog }: BulkBarProps) {
  const text = useText('bulk');
  const { mayEdit } = useRights();
  const close = () => onDialog(null);
  const count = ids.size;
  const bar = useRef<HTMLDivElement>(null);
  useOneLine(bar);
  useFocusBack(bar);
  // Nothing is selected any more: the next selection begins without a question.
  const leave = useEffectEvent(close);
  useEffect(() => () => leave(), []);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={text.toolbar}
      className="group/bar flex w-full max-w-348 flex-wrap items-center gap-1 rounded-2xl border border-line bg-surface p-2 shadow-raised"
    >
      <Button
        tone="quiet"
        size="icon"
        onClick={gallery.clearSelection}
        aria-label={text.clearSelection}
        title={text.clearSelectionTip}
      >
        <X aria-hidden="true" />
      </Button>
      <p role="status" className="me-1 text-sm font-medium tabular-nums">
        {text.selected(count)}
      </p>
      <SelectMatching gallery={gallery} selecting={selecting} />
      <div className="flex items-center gap-1 max-sm:w-full max-sm:overflow-x-auto max-sm:[scrollbar-width:none] sm:ms-auto sm:flex-wrap">
        <BulkTools gallery={gallery} state={state} ids={ids} onDialog={onDialog} />
      </div>
      {/* While the words of a dialog are fetched the bar stays where it is. */}
      <Suspense>
        {dialog === 'publish' && (
          <ConfirmPublish
            count={count}
            onClose={close}
            onConfirm={() => void gallery.move([...ids], 'public')}
          />
        )}
        {dialog === 'purge' && (
          <ConfirmPurge
            count={count}
            text={gallery.purgeText}
            onClose={close}
            onConfirm={() => void gallery.purge([...ids])}
          />
        )}
        {dialog === 'tag' && (
          <TagDialog count={count} onClose={close} onSave={(edit) => void gallery.edit([...ids], edit)} />
        )}
        {dialog === 'date' && (
          <DateDialog
            count={count}
            taken={null}
            onClose={close}
            onSave={(edit) => void gallery.date([...ids], edit)}
          />
        )}
        {dialog === 'album' && (
          <AddToAlbumDialog
            count={count}
            onChoose={(album) => void gallery.putInAlbum([...ids], album)}
            onClose={close}
          />
        )}
        {dialog === 'compare' && (
          <CompareDialog gallery={gallery} ids={ids} mayEdit={mayEdit} onClose={close} />
        )}
        {dialog === 'share' && <ShareSetDialog photos={{ ids: inOrder(ids) }} onClose={close} />}
        {dialog === 'refuse' && (
          <RefuseDialog
            count={count}
            onClose={close}
            onRefuse={(word) => void gallery.refuse([...ids], word)}
          />
        )}
        {dialog === 'copy' && <CopyLinksDialog gallery={gallery} ids={ids} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** Newest first, whatever the order in which they were selected. */
function inOrder(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].sort((one, other) => (one < other ? -1 : 1));
}
