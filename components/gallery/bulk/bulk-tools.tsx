import {
  ArrowUpToLine,
  BookImage,
  BookMinus,
  CalendarClock,
  Check,
  Columns2,
  Copy,
  Download,
  Globe,
  Lock,
  MessageSquareX,
  RotateCcw,
  Share2,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { downloadImages, MAX_DOWNLOAD } from '@/lib/browser/gallery/download-images';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { onFirstClick } from '../../ui/on-first-click';
import { phoneToolStyle, phoneToolWordStyle } from '../../ui/phone-tool';
import { useShownAlbum } from '../albums/album-context';
import { useRights } from '../use-rights';
import { MAX_UNASKED } from './confirm-publish';

/** More would be too small beside each other. */
const MAX_COMPARED = 4;

/** The questions that some tools ask first. */
export type BulkDialog =
  | 'compare'
  | 'publish'
  | 'purge'
  | 'tag'
  | 'date'
  | 'album'
  | 'refuse'
  | 'share'
  | 'copy';

type BulkToolsProps = {
  gallery: Gallery;
  state: GalleryState;
  ids: ReadonlySet<string>;
  onDialog: (dialog: BulkDialog) => void;
};

/** A button for each thing that somebody may do with photos of a tab. */
export function BulkTools({ gallery, state, ids, onDialog }: BulkToolsProps) {
  const text = useText('bulk');
  const more = useText('galleryMore');
  const { mayEdit, mayPurge, mayShare } = useRights();
  const chosen = () => [...ids];
  if (state === 'trash') {
    return (
      <>
        {mayEdit && (
          <Tool icon={<RotateCcw aria-hidden="true" />} onClick={() => void gallery.restore(chosen())}>
            {text.restore}
          </Tool>
        )}
        {mayPurge && (
          <Tool icon={<Trash2 aria-hidden="true" />} onClick={() => onDialog('purge')}>
            {text.purge}
          </Tool>
        )}
      </>
    );
  }
  const isWaiting = state === 'held';
  return (
    <>
      {mayEdit && isWaiting && (
        <Tool icon={<Check aria-hidden="true" />} onClick={() => void gallery.move(chosen(), 'private')}>
          {text.accept}
        </Tool>
      )}
      {mayEdit && state !== 'public' && (
        <Tool
          icon={<Globe aria-hidden="true" />}
          onClick={() =>
            ids.size > MAX_UNASKED ? onDialog('publish') : void gallery.move(chosen(), 'public')
          }
        >
          {text.publish}
        </Tool>
      )}
      {mayEdit && !isWaiting && state !== 'private' && (
        <Tool icon={<Lock aria-hidden="true" />} onClick={() => void gallery.move(chosen(), 'private')}>
          {text.makePrivate}
        </Tool>
      )}
      {ids.size >= 2 && ids.size <= MAX_COMPARED && (
        <Tool isMark icon={<Columns2 aria-hidden="true" />} onClick={() => onDialog('compare')}>
          {more.compare}
        </Tool>
      )}
      {mayEdit && (
        <Tool isMark icon={<Tag aria-hidden="true" />} onClick={() => onDialog('tag')}>
          {text.edit}
        </Tool>
      )}
      {mayEdit && (
        <Tool isMark icon={<CalendarClock aria-hidden="true" />} onClick={() => onDialog('date')}>
          {text.date}
        </Tool>
      )}
      {mayEdit && !isWaiting && (
        <Tool icon={<BookImage aria-hidden="true" />} onClick={() => onDialog('album')}>
          {text.addToAlbum}
        </Tool>
      )}
      {mayEdit && <AlbumTools gallery={gallery} ids={ids} />}
      {mayShare && !isWaiting && (
        <Tool icon={<Share2 aria-hidden="true" />} onClick={() => onDialog('share')}>
          {text.shareLink}
        </Tool>
      )}
      {!isWaiting && (
        <Tool isMark icon={<Copy aria-hidden="true" />} onClick={() => onDialog('copy')}>
          {text.copyLinks}
        </Tool>
      )}
      <Tool
        icon={<Download aria-hidden="true" />}
        onClick={() => downloadImages(gallery.downloadUrl, chosen())}
        problem={ids.size > MAX_DOWNLOAD ? text.atMostInDownload(MAX_DOWNLOAD) : null}
      >
        {text.download}
      </Tool>
      {mayEdit && (
        <Tool icon={<Trash2 aria-hidden="true" />} onClick={() => void gallery.move(chosen(), 'trash')}>
          {isWaiting ? text.refuse : text.moveToTrash}
        </Tool>
      )}
      {mayEdit && isWaiting && (
        <Tool icon={<MessageSquareX aria-hidden="true" />} onClick={() => onDialog('refuse')}>
          {text.refuseWithWord}
        </Tool>
      )}
    </>
  );
}

type ToolProps = {
  icon: ReactNode;
  onClick: () => void;
  /** Why it cannot be done. */
  problem?: string | null;
  /** It shows no words on any screen: a bar of two lines would cover the photos that somebody selects. */
  isMark?: boolean;
  children: string;
};

/** There in an album alone. */
function AlbumTools({ gallery, ids }: Pick<BulkToolsProps, 'gallery' | 'ids'>) {
  const text = useText('bulk');
  const shown = useShownAlbum();
  if (shown === null) return null;
  const { album } = shown;
  return (
    <>
      <Tool
        icon={<BookMinus aria-hidden="true" />}
        onClick={() => void gallery.takeOutOfAlbum([...ids], album)}
      >
        {text.removeFromAlbum}
      </Tool>
      {album.order.by === 'own' && (
        <Tool
          icon={<ArrowUpToLine aria-hidden="true" />}
          onClick={() => void gallery.arrange([...ids], null)}
        >
          {text.moveToFront}
        </Tool>
      )}
    </>
  );
}

function Tool({ icon, onClick, problem = null, isMark = false, children }: ToolProps) {
  return (
    <Button
      tone="quiet"
      size="small"
      className={cn(phoneToolStyle, 'max-sm:min-w-18 sm:max-xl:pointer-coarse:w-11')}
      onClick={onFirstClick(onClick)}
      disabled={problem !== null}
      title={problem ?? children}
    >
      {icon}
      <span
        className={cn(
          phoneToolWordStyle,
          isMark ? 'sm:sr-only' : 'sm:max-xl:sr-only sm:group-data-tight/bar:sr-only',
        )}
      >
        {children}
      </span>
    </Button>
  );
}
