import { Globe, Link as LinkIcon, Lock, RotateCcw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { onFirstClick } from '@/components/ui/on-first-click';
import type { ImageItem, MoveTarget } from '@/lib/shared/wire';
import { usePurgeText } from '../bulk/purge-truth';

type ViewerActionsProps = {
  image: ImageItem;
  onMove: (image: ImageItem, to: MoveTarget) => void;
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
  const purgeText = usePurgeText();
  if (isAsking) {
    return (
      <div role="alertdialog" aria-label="Delete permanently?" className="flex items-center gap-2 text-sm">
        <span>
          Delete permanently? <span className="max-sm:sr-only">{purgeText}</span>
        </span>
        <Button size="small" tone="danger" onClick={onFirstClick(() => onPurge(image))}>
          Delete
        </Button>
        {/* The question takes the place of the button that had the focus. */}
        <Button size="small" tone="quiet" onClick={() => setAsking(false)} autoFocus>
          Cancel
        </Button>
      </div>
    );
  }
  return (
    <>
      <Action icon={<RotateCcw aria-hidden="true" />} onClick={() => onMove(image, 'former')}>
        Restore
      </Action>
      <Action icon={<Trash2 aria-hidden="true" />} onClick={() => setAsking(true)}>
        Delete permanently
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
      onClick={onFirstClick(onClick)}
    >
      {icon}
      <span className="max-lg:sr-only">{children}</span>
    </Button>
  );
}
