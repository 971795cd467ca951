import { useCallback, useRef, useState } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import type { PublishState } from '@/lib/shared/limits';
import { useText } from '../text/text-provider';
import { copyText } from '../ui/copy-text';
import { useFlash } from '../ui/use-flash';
import { BarMenu } from './bar/bar-menu';
import { UploadBar } from './bar/upload-bar';
import { useMainAction } from './bar/use-main-action';
import { EndCard } from './end/end-card';
import { useSentLink } from './end/use-sent-link';
import type { FileAction } from './file-actions-of';
import { UploadItems } from './items/upload-items';
import { useActiveFile } from './items/use-active-file';
import { FileMenu } from './menu/file-menu';
import type { OriginalChoice } from './original-option';
import { LazyPhotoDialog } from './photo/lazy-photo-dialog';
import { useFailedFirst } from './use-failed-first';
import type { FilePickers } from './use-file-pickers';
import type { UseUploader } from './use-opened-uploader';
import { useUploadView } from './use-upload-view';

export type UploadQueueProps = {
  uploader: UseUploader;
  pickers: FilePickers;
  original: OriginalChoice;
  uploadState: PublishState;
  linkSeconds: number;
  /** The host's words for the end. */
  afterUpload: string | null;
  heading?: 'h1' | 'h2' | undefined;
};

/** The menu or photo that is open over the page. */
type Opened = Readonly<
  { of: 'bar'; anchor: DOMRect } | { of: 'file'; id: string; anchor: DOMRect } | { of: 'photo'; id: string }
>;

/** The upload page once there are files: the bar, the pictures, and what can be done with each. */
export function UploadQueue(props: UploadQueueProps) {
  const { uploader, pickers, original, uploadState, linkSeconds, afterUpload } = props;
  const text = useText('uploadQueue');
  const { totals, showPreviews } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const [view, setView] = useUploadView();
  const [wantsFailed, setWantsFailed] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, say] = useFlash<string>();
  const list = useRef<HTMLUListElement>(null);

  const isFiltered = wantsFailed && totals.failed > 0;
  const ordered = useFailedFirst(uploader.items, isBusy);
  const items = isFiltered ? ordered.filter(({ status }) => status === 'failed') : ordered;
  const active = useActiveFile(list, items);
  const link = useSentLink(isBusy ? NO_ITEMS : uploader.items);
  const main = useMainAction(uploader, link, pickers.photos);
  const close = useCallback(() => setOpened(null), []);

  function remove(id: string) {
    active.leave(id);
    uploader.remove(id);
  }

  function act(action: FileAction, item: UploadItem) {
    switch (action) {
      case 'copyLink':
        return void copyShareLink(item).then((isCopied) => say(isCopied ? text.copied : text.copyFailed));
      case 'open':
        return openShareLink(item);
      case 'remove':
        return remove(item.id);
      default:
        return uploader[action](item.id);
    }
  }

  function onFilter(isOn: boolean) {
    setWantsFailed(isOn);
    const first = isOn ? uploader.items.find(({ status }) => status === 'failed') : undefined;
    if (first) active.focus(first.id);
  }

  const fileOfMenu = opened?.of === 'file' ? uploader.items.find(({ id }) => id === opened.id) : undefined;
  const openMenu = (id: string, anchor: DOMRect) => setOpened({ of: 'file', id, anchor });
  const openFile = (id: string) => {
    const file = list.current?.querySelector(`[data-upload="${CSS.escape(id)}"]`);
    const isFailed = uploader.items.find((item) => item.id === id)?.status === 'failed';
    // Its reason and the ways out are in its menu.
    if (isFailed && file) openMenu(id, file.getBoundingClientRect());
    else setOpened({ of: 'photo', id });
  };
  function move(id: string, beforeId: string | null) {
    uploader.move(id, beforeId);
    active.focus(id);
    const ids = uploader.uploader?.getSnapshot().items.map((item) => item.id) ?? [];
    say(text.moved({ at: ids.indexOf(id) + 1, all: ids.length }));
  }
  return (
    <>
      <UploadBar
        heading={props.heading}
        uploader={uploader}
        main={main}
        isFiltered={isFiltered}
        onFilter={onFilter}
        onMenu={(anchor) => setOpened({ of: 'bar', anchor })}
      />
      {!isBusy && totals.done > 0 && !isFiltered && (
        <EndCard
          link={link}
          uploadState={uploadState}
          linkSeconds={linkSeconds}
          afterUpload={afterUpload}
          isCopiedByBar={main.action === 'copyLink'}
          isMoreInBar={main.action === 'add'}
          onMore={pickers.photos}
        />
      )}
      <UploadItems
        list={list}
        items={items}
        view={isFiltered ? 'list' : view}
        active={active}
        showPreviews={showPreviews}
        onOpen={openFile}
        onMenu={openMenu}
        onRemove={remove}
        onMove={move}
        onAdd={isFiltered ? undefined : pickers.photos}
      />
      <p
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-24 z-30 mx-auto w-fit rounded-full bg-ink text-sm font-medium text-canvas shadow-raised not-empty:px-4 not-empty:py-2"
      >
        {said}
      </p>
      <p role="status" className="sr-only">
        {link.outcome !== null && (link.outcome === 'copied' ? text.copied : text.copyFailed)}
      </p>
      {opened?.of === 'bar' && (
        <BarMenu
          uploader={uploader}
          anchor={opened.anchor}
          main={main.action}
          pickers={pickers}
          original={original}
          view={view}
          onView={setView}
          onClose={close}
        />
      )}
      {opened?.of === 'file' && fileOfMenu && (
        <FileMenu item={fileOfMenu} anchor={opened.anchor} onAct={act} onClose={close} />
      )}
      {opened?.of === 'photo' && (
        <LazyPhotoDialog uploader={uploader} itemId={opened.id} onClose={close} onLeave={active.focus} />
      )}
    </>
  );
}

const NO_ITEMS: readonly UploadItem[] = [];

/** The address that opens a file's photo; null for none. */
function shareLinkOf(item: UploadItem): string | null {
  const path = item.status === 'done' ? item.image.shareUrl : null;
  return path === null ? null : new URL(path, window.location.origin).href;
}

async function copyShareLink(item: UploadItem): Promise<boolean> {
  const link = shareLinkOf(item);
  return link !== null && copyText(link);
}

function openShareLink(item: UploadItem): void {
  const link = shareLinkOf(item);
  if (link !== null) window.open(link, '_blank', 'noopener');
}
