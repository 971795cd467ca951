import {
  BookImage,
  Check,
  Globe,
  ImageUp,
  Link as LinkIcon,
  Lock,
  MessageSquareX,
  RotateCcw,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { onFirstClick } from '../../ui/on-first-click';
import { phoneToolStyle, phoneToolWordStyle } from '../../ui/phone-tool';
import { useShownAlbum } from '../albums/album-context';
import { useRights } from '../use-rights';

type ViewerActionsProps = {
  gallery: Gallery;
  image: ImageItem;
  onShare: () => void;
  onAlbums: () => void;
  /** Asks for a word to the sender. */
  onRefuse: () => void;
};

/** Buttons for the open image, by its state and what somebody may do. */
export function ViewerActions({ gallery, image, onShare, onAlbums, onRefuse }: ViewerActionsProps) {
  const text = useText('viewer');
  const { mayEdit, mayShare } = useRights();
  const shown = useShownAlbum();
  if (image.state === 'trash') return <TrashActions gallery={gallery} image={image} />;
  if (image.state === 'held')
    return mayEdit && <HeldActions gallery={gallery} image={image} onRefuse={onRefuse} />;
  return (
    <>
      {mayShare && (
        <Action icon={<LinkIcon aria-hidden="true" />} onClick={onShare}>
          {text.share}
        </Action>
      )}
      {mayEdit && (
        <Action icon={<BookImage aria-hidden="true" />} onClick={onAlbums}>
          {text.albums}
        </Action>
      )}
      {mayEdit && shown !== null && (
        <Action icon={<ImageUp aria-hidden="true" />} onClick={() => shown.setCover(image.id)}>
          {text.useAsCover}
        </Action>
      )}
      {mayEdit && <EditActions gallery={gallery} image={image} />}
    </>
  );
}

type OwnActionsProps = Pick<ViewerActionsProps, 'gallery' | 'image'>;

function EditActions({ gallery, image }: OwnActionsProps) {
  const text = useText('viewer');
  return (
    <>
      {image.state === 'private' ? (
        <Action icon={<Globe aria-hidden="true" />} onClick={() => void gallery.move(image, 'public')}>
          {text.publish}
        </Action>
      ) : (
        <Action icon={<Lock aria-hidden="true" />} onClick={() => void gallery.move(image, 'private')}>
          {text.makePrivate}
        </Action>
      )}
      <Action icon={<Trash2 aria-hidden="true" />} onClick={() => void gallery.move(image, 'trash')}>
        {text.moveToTrash}
      </Action>
    </>
  );
}

function HeldActions({ gallery, image, onRefuse }: OwnActionsProps & Pick<ViewerActionsProps, 'onRefuse'>) {
  const text = useText('viewer');
  return (
    <>
      <Action icon={<Check aria-hidden="true" />} onClick={() => void gallery.move(image, 'private')}>
        {text.accept}
      </Action>
      <Action icon={<Globe aria-hidden="true" />} onClick={() => void gallery.move(image, 'public')}>
        {text.publish}
      </Action>
      <Action icon={<Trash2 aria-hidden="true" />} onClick={() => void gallery.move(image, 'trash')}>
        {text.refuse}
      </Action>
      <Action icon={<MessageSquareX aria-hidden="true" />} onClick={onRefuse}>
        {text.refuseWithWord}
      </Action>
    </>
  );
}

function TrashActions({ gallery, image }: OwnActionsProps) {
  const text = useText('viewer');
  const common = useText('common');
  const { mayEdit, mayPurge } = useRights();
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <div role="alertdialog" aria-label={text.purgeQuestion} className="flex items-center gap-2 text-sm">
        <span>
          {text.purgeQuestion} <span className="max-sm:sr-only">{gallery.purgeText}</span>
        </span>
        <Button size="small" tone="danger" onClick={onFirstClick(() => void gallery.purge(image))}>
          {text.purgeAnswer}
        </Button>
        {/* The question takes the place of the button that had the focus. */}
        <Button size="small" tone="quiet" onClick={() => setAsking(false)} autoFocus>
          {common.cancel}
        </Button>
      </div>
    );
  }
  return (
    <>
      {mayEdit && (
        <Action icon={<RotateCcw aria-hidden="true" />} onClick={() => void gallery.restore(image)}>
          {text.restore}
        </Action>
      )}
      {mayPurge && (
        <Action icon={<Trash2 aria-hidden="true" />} onClick={() => setAsking(true)}>
          {text.purge}
        </Action>
      )}
    </>
  );
}

/** Between phones and desktops the icon stands alone; its name is still told. */
function Action({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Button
      tone="quiet"
      size="small"
      className={cn(phoneToolStyle, 'sm:pointer-coarse:h-11')}
      onClick={onFirstClick(onClick)}
    >
      {icon}
      <span className={cn(phoneToolWordStyle, 'sm:max-lg:sr-only')}>{children}</span>
    </Button>
  );
}
