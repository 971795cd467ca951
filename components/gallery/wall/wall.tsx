'use client';

import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { fetchAhead, sourcesAhead } from '../viewer/picture-source';
import { useFullScreen } from './use-full-screen';
import { useResting } from './use-resting';
import { type UseWallOptions, useWall } from './use-wall';
import { WallControls } from './wall-controls';
import { WallSlides } from './wall-slides';

export type WallProps = UseWallOptions &
  Readonly<{
    /** `LanguageMenu`, among the buttons. */
    children?: ReactNode;
  }>;

/** Photos one after another over the whole window, for a screen on a wall: new ones come by themselves. */
export function Wall({ children, ...props }: WallProps) {
  const text = useText('live').wall;
  const { wall, snapshot } = useWall(props);
  const { image, upcoming, isLoading, problem, isPaused } = snapshot;
  const fullScreen = useFullScreen();
  const isResting = useResting();
  const { pages } = useHost();
  const gallery = props.album && pages.albums ? `${pages.albums}/${props.album.id}` : pages.gallery;
  const leave = gallery === undefined ? null : () => window.location.assign(gallery);

  useEffect(() => {
    // In the cache by the time it is shown, in the width that the slide will ask for.
    if (upcoming !== null) fetchAhead(sourcesAhead([upcoming]));
  }, [upcoming]);
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The menu of languages has these keys itself.
    if (event.target instanceof HTMLSelectElement) return;
    const isButton = event.target instanceof Element && event.target.closest('button, a') !== null;
    const acts: Readonly<Record<string, (() => void) | null>> = {
      ' ': isButton ? null : wall.toggle,
      ArrowRight: wall.next,
      ArrowLeft: wall.before,
      f: fullScreen.isThere ? fullScreen.toggle : null,
      '+': () => wall.slow(-1),
      '-': () => wall.slow(1),
      // The browser leaves full screen by this key itself. Asked anew: a state of React comes a moment later.
      Escape: document.fullscreenElement === null ? leave : null,
    };
    const run = acts[shortcutKey(event)];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const message =
    problem === 'signedOut'
      ? text.signedOut
      : image !== null
        ? null
        : problem === 'failed'
          ? text.failed
          : isLoading
            ? text.loading
            : text.empty;
  return (
    <main
      className={cn(
        'scheme-dark fixed inset-0 z-50 overflow-hidden bg-black text-white',
        isResting && !isPaused && 'cursor-none',
      )}
    >
      <h1 className="sr-only">{text.title}</h1>
      <WallSlides image={image} onLoaded={wall.loaded} onBroken={wall.broken} />
      {message !== null && (
        <p
          role="status"
          className="absolute inset-x-0 top-1/2 mx-auto w-fit max-w-[90vw] -translate-y-1/2 rounded-xl bg-black/70 px-5 py-3 text-center text-lg text-balance"
        >
          {message}
        </p>
      )}
      {image !== null && (image.alt !== '' || image.uploader !== undefined) && (
        <p className="absolute start-4 bottom-4 max-w-[60vw] rounded-lg bg-black/60 px-3 py-1.5 max-sm:inset-x-4 max-sm:bottom-20 max-sm:mx-auto max-sm:w-fit max-sm:max-w-full">
          <bdi className="block truncate own-direction">{image.alt || image.uploader}</bdi>
        </p>
      )}
      <WallControls
        wall={wall}
        snapshot={snapshot}
        fullScreen={fullScreen}
        galleryHref={gallery}
        isHidden={isResting && !isPaused}
      >
        {children}
      </WallControls>
    </main>
  );
}
