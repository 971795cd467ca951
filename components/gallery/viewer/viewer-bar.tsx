import { Download, Info, Keyboard, Play, Star, X, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { isFavourite } from '@/lib/shared/gallery/favourite-tag';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';
import { useRights } from '../use-rights';
import { ViewerActions } from './viewer-actions';
import type { ViewerAct } from './viewer-keys';

type ViewerBarProps = {
  gallery: Gallery;
  image: ImageItem;
  acts: Readonly<Record<ViewerAct, () => void>>;
  isZoomed: boolean;
  isDetails: boolean;
  onClose: () => void;
};

/** The buttons over the open photo. */
export function ViewerBar(props: ViewerBarProps) {
  const text = useText('viewer');
  const more = useText('galleryMore');
  const { mayEdit } = useRights();
  const { gallery, image, acts, isZoomed, isDetails, onClose } = props;
  return (
    <header className="flex items-center gap-1 px-2 py-1.5 max-sm:flex-wrap sm:px-4">
      <Tool label={text.close} keys="Esc" onClick={onClose} className="me-auto">
        <X aria-hidden="true" />
      </Tool>
      {/* A row of its own on phones. */}
      <div className="flex items-center gap-1 max-sm:order-last max-sm:w-full max-sm:flex-wrap max-sm:justify-around">
        <ViewerActions
          key={image.id}
          gallery={gallery}
          image={image}
          onShare={acts.share}
          onAlbums={acts.albums}
          onRefuse={acts['refuse-word']}
        />
      </div>
      {mayEdit && image.state !== 'trash' && (
        <Tool label={more.favourite} keys="f" onClick={acts.favourite} isPressed={isFavourite(image)}>
          <Star className={isFavourite(image) ? 'fill-current' : ''} aria-hidden="true" />
        </Tool>
      )}
      <a
        href={`${image.url}?download=1`}
        download={image.name}
        aria-label={more.download}
        title={more.download}
        className={buttonStyle({ tone: 'quiet', size: 'icon' })}
      >
        <Download aria-hidden="true" />
      </a>
      <Tool label={text.slideshow} keys="s" onClick={acts.slideshow}>
        <Play aria-hidden="true" />
      </Tool>
      <Tool
        label={isZoomed ? text.wholePhoto : text.enlarge}
        keys={isZoomed ? '0' : '+'}
        onClick={isZoomed ? acts['zoom-reset'] : acts['zoom-in']}
        className="max-sm:hidden"
      >
        {isZoomed ? <ZoomOut aria-hidden="true" /> : <ZoomIn aria-hidden="true" />}
      </Tool>
      <Tool label={text.details} keys="i" onClick={acts.details} isPressed={isDetails}>
        <Info aria-hidden="true" />
      </Tool>
      <Tool label={text.keys} keys="?" onClick={acts.help} className="pointer-coarse:hidden">
        <Keyboard aria-hidden="true" />
      </Tool>
    </header>
  );
}

type ToolProps = {
  label: string;
  keys: string;
  onClick: () => void;
  isPressed?: boolean;
  className?: string;
  children: ReactNode;
};

function Tool({ label, keys, onClick, isPressed, className, children }: ToolProps) {
  const { withKey } = useText('viewer');
  return (
    <Button
      tone="quiet"
      size="icon"
      onClick={onClick}
      aria-label={label}
      aria-pressed={isPressed}
      title={withKey(label, keys)}
      className={cn(isPressed && 'bg-sunken not-forced-colors:text-ink!', className)}
    >
      {children}
    </Button>
  );
}
