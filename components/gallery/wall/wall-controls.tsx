import { ChevronLeft, ChevronRight, Maximize, Minimize, Minus, Pause, Play, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Wall, WallSnapshot } from '@/lib/browser/gallery/create-wall';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';

type WallControlsProps = {
  wall: Pick<Wall, 'next' | 'before' | 'toggle' | 'slow'>;
  snapshot: Pick<WallSnapshot, 'isPaused' | 'seconds'>;
  fullScreen: Readonly<{ isThere: boolean; isOn: boolean; toggle: () => void }>;
  /** Undefined where the app has no gallery of its own. */
  galleryHref?: string | undefined;
  /** Ends it where it lies over the gallery. */
  onClose?: () => void;
  /** Out of the way; they come back with any movement, and are there for people who use them by keys. */
  isHidden: boolean;
  /** More of them. */
  children?: ReactNode;
};

/** The buttons over a slideshow. */
export function WallControls({
  wall,
  snapshot,
  fullScreen,
  galleryHref,
  onClose,
  isHidden,
  children,
}: WallControlsProps) {
  const text = useText('live').wall;
  const { isPaused, seconds } = snapshot;
  return (
    <div
      role="toolbar"
      aria-label={text.controls}
      className={cn(
        'absolute end-4 bottom-4 flex items-center gap-1 rounded-2xl bg-black/70 p-1.5 transition-opacity has-focus-visible:opacity-100 motion-reduce:transition-none max-sm:inset-x-2 max-sm:flex-wrap max-sm:justify-center max-sm:gap-0',
        isHidden && 'opacity-0',
      )}
    >
      <Control label={text.before} keys="←" onClick={wall.before}>
        <ChevronLeft className="rtl:-scale-x-100" aria-hidden="true" />
      </Control>
      <Control label={isPaused ? text.resume : text.pause} keys={text.space} onClick={wall.toggle}>
        {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      </Control>
      <Control label={text.next} keys="→" onClick={wall.next}>
        <ChevronRight className="rtl:-scale-x-100" aria-hidden="true" />
      </Control>
      <Control label={text.slower} keys="-" onClick={() => wall.slow(1)}>
        <Minus aria-hidden="true" />
      </Control>
      <span
        role="status"
        aria-label={text.seconds(seconds)}
        className="min-w-8 text-center text-sm tabular-nums"
      >
        {text.shortSeconds(seconds)}
      </span>
      <Control label={text.faster} keys="+" onClick={() => wall.slow(-1)}>
        <Plus aria-hidden="true" />
      </Control>
      {fullScreen.isThere && (
        <Control
          label={fullScreen.isOn ? text.leaveFullScreen : text.fullScreen}
          keys="f"
          onClick={fullScreen.toggle}
        >
          {fullScreen.isOn ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
        </Control>
      )}
      {/* Beside the others there is no room for more on a phone. */}
      {children !== undefined && <div className="max-sm:hidden">{children}</div>}
      {onClose && (
        <Control label={text.back} keys="Esc" onClick={onClose}>
          <X aria-hidden="true" />
        </Control>
      )}
      {galleryHref !== undefined && (
        <a
          href={galleryHref}
          aria-label={text.back}
          title={text.withKey(text.back, 'Esc')}
          className={controlStyle}
        >
          <X aria-hidden="true" />
        </a>
      )}
    </div>
  );
}

const controlStyle =
  'flex size-[44px] shrink-0 items-center justify-center rounded-xl text-white hover:bg-white/20 focus-visible:outline-2 focus-visible:outline-white [&_svg]:size-5';

type ControlProps = { label: string; keys: string; onClick: () => void; children: ReactNode };

function Control({ label, keys, onClick, children }: ControlProps) {
  const text = useText('live').wall;
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      title={text.withKey(label, keys)}
      className={controlStyle}
    >
      {children}
    </button>
  );
}
