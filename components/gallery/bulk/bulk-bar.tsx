import { Copy, Download, Globe, Lock, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { onFirstClick } from '@/components/ui/on-first-click';
import type { GalleryState } from '../gallery-state';
import { type BulkAction, countPhotos } from './bulk-action';
import { ConfirmPublish, MAX_UNASKED } from './confirm-publish';
import { ConfirmPurge } from './confirm-purge';
import { CopyLinksDialog } from './copy-links-dialog';
import { downloadImages, MAX_DOWNLOAD } from './download-images';
import { TagDialog } from './tag-dialog';

type BulkBarProps = {
  state: GalleryState;
  ids: ReadonlySet<string>;
  onAction: (action: BulkAction) => void;
  /** Some of them turned out to exist no more. */
  onGone: (ids: readonly string[]) => void;
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the selected photos. */
export function BulkBar({ state, ids, onAction, onGone, onClear, children }: BulkBarProps) {
  const [dialog, setDialog] = useState<'publish' | 'purge' | 'tag' | 'copy' | null>(null);
  const close = () => setDialog(null);
  const isTrash = state === 'trash';
  const publish = () => onAction({ kind: 'move', to: 'public' });
  return (
    <div
      role="toolbar"
      aria-label="Selected photos"
      className="fixed inset-x-2 bottom-2 z-20 mx-auto flex max-w-5xl flex-wrap items-center gap-1 rounded-2xl border border-line bg-surface p-2 shadow-raised sm:bottom-4"
    >
      <Button
        tone="quiet"
        size="icon"
        onClick={onClear}
        aria-label="Clear selection"
        title="Clear selection (Esc)"
      >
        <X aria-hidden="true" />
      </Button>
      <p role="status" className="mr-1 text-sm font-medium tabular-nums">
        {countPhotos(ids.size)} selected
      </p>
      {children}
      <div className="ml-auto flex flex-wrap items-center gap-1">
        {isTrash ? (
          <>
            <Tool
              icon={<RotateCcw aria-hidden="true" />}
              onClick={() => onAction({ kind: 'move', to: 'former' })}
            >
              Restore
            </Tool>
            <Tool icon={<Trash2 aria-hidden="true" />} onClick={() => setDialog('purge')}>
              Delete permanently
            </Tool>
          </>
        ) : (
          <>
            {state !== 'public' && (
              <Tool
                icon={<Globe aria-hidden="true" />}
                onClick={() => (ids.size > MAX_UNASKED ? setDialog('publish') : publish())}
              >
                Publish
              </Tool>
            )}
            {state !== 'private' && (
              <Tool
                icon={<Lock aria-hidden="true" />}
                onClick={() => onAction({ kind: 'move', to: 'private' })}
              >
                Make private
              </Tool>
            )}
            <Tool icon={<Tag aria-hidden="true" />} onClick={() => setDialog('tag')}>
              Edit
            </Tool>
            <Tool icon={<Copy aria-hidden="true" />} onClick={() => setDialog('copy')}>
              Copy links
            </Tool>
            <Tool
              icon={<Download aria-hidden="true" />}
              onClick={() => downloadImages([...ids])}
              problem={
                ids.size > MAX_DOWNLOAD ? `At most ${countPhotos(MAX_DOWNLOAD)} in one download` : null
              }
            >
              Download
            </Tool>
            <Tool
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => onAction({ kind: 'move', to: 'trash' })}
            >
              Move to trash
            </Tool>
          </>
        )}
      </div>
      {dialog === 'publish' && <ConfirmPublish count={ids.size} onClose={close} onConfirm={publish} />}
      {dialog === 'purge' && (
        <ConfirmPurge count={ids.size} onClose={close} onConfirm={() => onAction({ kind: 'purge' })} />
      )}
      {dialog === 'tag' && <TagDialog count={ids.size} onClose={close} onSave={onAction} />}
      {dialog === 'copy' && <CopyLinksDialog ids={ids} onGone={onGone} onClose={close} />}
    </div>
  );
}

type ToolProps = {
  icon: ReactNode;
  onClick: () => void;
  /** Why it cannot be done. */
  problem?: string | null;
  children: ReactNode;
};

function Tool({ icon, onClick, problem = null, children }: ToolProps) {
  return (
    <Button
      tone="quiet"
      size="small"
      className="pointer-coarse:h-11 max-lg:pointer-coarse:w-11"
      onClick={onFirstClick(onClick)}
      disabled={problem !== null}
      title={problem ?? undefined}
    >
      {icon}
      <span className="max-lg:sr-only">{children}</span>
    </Button>
  );
}
