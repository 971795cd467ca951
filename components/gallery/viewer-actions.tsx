import { Check, Globe, Link as LinkIcon, Lock, RotateCcw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { useFlash } from '@/components/ui/use-flash';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageItem } from '@/lib/shared/wire';
import { shareImage } from './gallery-api';

type ViewerActionsProps = {
  image: ImageItem;
  onMove: (image: ImageItem, to: ImageState) => void;
  onPurge: (image: ImageItem) => void;
};

/** What can be done with the open image, by its state. */
export function ViewerActions({ image, onMove, onPurge }: ViewerActionsProps) {
  if (image.state === 'trash') return <TrashActions image={image} onMove={onMove} onPurge={onPurge} />;
  return (
    <>
      <CopyAction image={image} />
      {image.state === 'private' ? (
        <Action icon={<Globe aria-hidden="true" />} onClick={() => onMove(image, 'public')}>
          Publish
        </Action>
      ) : (
        <Action icon={<Lock aria-hidden="true" />} onClick={() => onMove(image, 'private')}>
          Make private
        </Action>
      )}
      <Action icon={<Trash2 aria-hidden="true" />} onClick={() => onMove(image, 'trash')}>
        Move to trash
      </Action>
    </>
  );
}

function TrashActions({ image, onMove, onPurge }: ViewerActionsProps) {
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <div role="alertdialog" aria-label="Delete for good?" className="flex items-center gap-2 text-sm">
        <span>
          Delete for good? <span className="max-sm:sr-only">It cannot be brought back.</span>
        </span>
        <Button size="small" tone="danger" onClick={() => onPurge(image)}>
          Delete
        </Button>
        {/* The question takes the place of the button that had the focus. */}
        <Button size="small" tone="quiet" onClick={() => setAsking(false)} autoFocus>
          Keep
        </Button>
      </div>
    );
  }
  return (
    <>
      <Action icon={<RotateCcw aria-hidden="true" />} onClick={() => onMove(image, 'private')}>
        Restore
      </Action>
      <Action icon={<Trash2 aria-hidden="true" />} onClick={() => setAsking(true)}>
        Delete for good
      </Action>
    </>
  );
}

/** A public image has a lasting link; a private one gets a link for a week. */
function CopyAction({ image }: { image: ImageItem }) {
  const [outcome, flash] = useFlash<string>(3_000);
  async function copy() {
    try {
      const path = image.state === 'public' ? image.url : (await shareImage(image.id)).url;
      const isCopied = await copyText(new URL(path, window.location.origin).href);
      if (!isCopied) flash('The browser did not allow it');
      else flash(image.state === 'public' ? 'Copied' : 'Copied, works for a week');
    } catch (error) {
      flash(error instanceof Error ? error.message : 'It did not work');
    }
  }
  const isCopied = outcome?.startsWith('Copied');
  return (
    <Action
      icon={
        isCopied ? <Check className="text-success" aria-hidden="true" /> : <LinkIcon aria-hidden="true" />
      }
      onClick={() => void copy()}
    >
      <span aria-live="polite">{outcome ?? 'Copy link'}</span>
    </Action>
  );
}

/** On narrow screens the icon stands alone; its name is still told. */
function Action({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Button tone="quiet" size="small" className="pointer-coarse:h-11" onClick={onClick}>
      {icon}
      <span className="max-sm:sr-only">{children}</span>
    </Button>
  );
}
