import { Globe, Link as LinkIcon, Lock, RotateCcw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageItem } from '@/lib/shared/wire';

type ViewerActionsProps = {
  image: ImageItem;
  onMove: (image: ImageItem, to: ImageState) => void;
  onPurge: (image: ImageItem) => void;
  onShare: () => void;
};

/** What can be done with the open image, by its state. */
export function ViewerActions({ image, onMove, onPurge, onShare }: ViewerActionsProps) {
  if (image.state === 'trash') return <TrashActions image={image} onMove={onMove} onPurge={onPurge} />;
  return (
    <>
      <Action icon={<LinkIcon aria-hidden="true" />} onClick={onShare}>
        Share
      </Action>
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

function TrashActions({ image, onMove, onPurge }: Omit<ViewerActionsProps, 'onShare'>) {
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

/** On narrow screens the icon stands alone; its name is still told. */
function Action({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Button
      tone="quiet"
      size="small"
      className="pointer-coarse:h-11 max-sm:pointer-coarse:w-11"
      onClick={onClick}
    >
      {icon}
      <span className="max-lg:sr-only">{children}</span>
    </Button>
  );
}
