import { Check, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { onFirstClick } from '../../ui/on-first-click';
import { Thumbnail } from '../thumbs/thumbnail';
import { LargePhoto } from '../viewer/large-photo';

type ComparePaneProps = {
  image: ImageItem;
  thumbnails: ThumbnailSources;
  isZoomed: boolean;
  mayEdit: boolean;
  onKeep: () => void;
  onTrash: () => void;
};

/** One of the photos that are compared, and what becomes of it. */
export function ComparePane({ image, thumbnails, isZoomed, mayEdit, onKeep, onTrash }: ComparePaneProps) {
  const text = useText('compare');
  const { name } = image;
  return (
    <figure data-compared={image.id} className="flex min-h-0 min-w-0 flex-col bg-black">
      <div data-pane className="relative min-h-0 flex-1 overflow-hidden">
        <LargePhoto
          image={image}
          neighbours={[]}
          isZoomed={isZoomed}
          thumbnail={(place) => (
            <Thumbnail sources={thumbnails} address={image.thumbUrl} alt="" draggable={false} {...place} />
          )}
          notLoaded={text.notLoaded}
        />
      </div>
      <figcaption className="flex items-center gap-1 bg-canvas px-3 py-1 text-sm">
        <bdi className="me-auto min-w-0 truncate" title={name}>
          {name}
        </bdi>
        {mayEdit && (
          <>
            <PaneButton label={text.keep} name={text.keepNamed(name)} onClick={onKeep}>
              <Check aria-hidden="true" />
            </PaneButton>
            <PaneButton label={text.trash} name={text.trashNamed(name)} onClick={onTrash}>
              <Trash2 aria-hidden="true" />
            </PaneButton>
          </>
        )}
      </figcaption>
    </figure>
  );
}

type PaneButtonProps = { label: string; name: string; onClick: () => void; children: ReactNode };

/** A word where there is room for it, an icon everywhere; read aloud with the name of the photo. */
function PaneButton({ label, name, onClick, children }: PaneButtonProps) {
  return (
    <Button tone="quiet" size="small" onClick={onFirstClick(onClick)} aria-label={name} title={label}>
      {children}
      <span className="max-lg:hidden">{label}</span>
    </Button>
  );
}
