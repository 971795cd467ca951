'use client';

import { Download, ImageOff, TriangleAlert } from 'lucide-react';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SetImage, SetPage } from '@/lib/shared/links/set-page';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { decideSetDate } from './group-set';
import { PlainPhoto } from './plain-photo';
import { SetGrid } from './set-grid';
import { usePhotoAddress } from './use-photo-address';
import { useSet } from './use-set';
import { useSetKeys } from './use-set-keys';

const SetViewer = lazy(async () => ({ default: (await import('./set-viewer')).SetViewer }));

/** More photos than these are not put below each other: a link leads on to the next ones. */
const MAX_SHOWN = 5_000;

export type SharedSetProps = {
  token: string;
  title: string;
  text: string;
  until: string | null;
  first: SetPage;
  /** Where the first page begins; null: at the beginning. */
  after: string | null;
  photoId: string | null;
  hasOwnOrder: boolean;
  timeZone: string;
  nowMs: number;
  /** Why the archive that was asked for did not come. */
  archiveProblem: string | null;
};

const never = () => () => undefined;

/** All photos of a shared set, and one of them large; without a script page by page. */
export function SharedSet(props: SharedSetProps) {
  const { token, title, text: description, until, first, after, hasOwnOrder, timeZone, nowMs } = props;
  const text = useText('set');
  const { basePath } = useHost();
  const set = useSet(token, first, after);
  const [photoId, openPhoto] = usePhotoAddress(props.photoId);
  const keys = useSetKeys();
  const isLive = useSyncExternalStore<boolean>(
    never,
    () => true,
    () => false,
  );
  const [date] = useState(() => (hasOwnOrder ? null : decideSetDate(first.images, timeZone)));
  const { images, pages, next, problem } = set;
  const at = photoId === null ? -1 : images.findIndex(({ id }) => id === photoId);
  const photo = images[at];
  const isAll = next === null && (pages[0]?.after ?? null) === null;

  const { setActive } = keys;
  const open = useCallback(
    (id: string | null) => {
      if (id !== null) setActive(id);
      openPhoto(id);
    },
    [openPhoto, setActive],
  );

  const step = (by: 1 | -1) => {
    const target = images[at + by];
    if (target) open(target.id);
  };
  // The end is near: its neighbours are to be there before anybody steps on.
  const wantsMore = at >= 0 && at >= images.length - 3;
  const more = useEffectEvent(set.more);
  useEffect(() => {
    if (wantsMore) more();
  }, [wantsMore]);

  const hrefOf = (image: SetImage) => {
    const page = pages.find(({ images: some }) => some.includes(image));
    return hrefTo({ after: page?.after ?? null, photo: image.id });
  };

  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-2xl font-semibold tracking-tight text-balance break-words">
            {title || text.title(isAll ? images.length : null)}
          </h1>
          {description && <p className="mt-1 max-w-prose text-pretty">{description}</p>}
          <p className="mt-1 text-sm text-ink-soft" suppressHydrationWarning>
            {[isAll && title && text.count(images.length), until && text.until(until, nowMs)]
              .filter(Boolean)
              .join(text.between)}
          </p>
        </div>
        {images.length > 0 && (
          <form method="post" action={`${basePath}/sets/${token}/archive`}>
            <Button type="submit" tone="primary" title={text.downloadAllTip} className="pointer-coarse:h-11">
              <Download aria-hidden="true" />
              {text.downloadAll}
            </Button>
          </form>
        )}
      </header>
      {props.archiveProblem !== null && (
        <Notice tone="warning" role="alert" icon={<TriangleAlert aria-hidden="true" />}>
          {props.archiveProblem}
        </Notice>
      )}
      {after !== null && (
        <a href={hrefTo({})} className={buttonStyle({ size: 'small', className: 'self-start' })}>
          {text.backToBeginning}
        </a>
      )}
      {!isLive && photo && (
        <PlainPhoto
          image={photo}
          closeHref={hrefTo({ after })}
          previousHref={images[at - 1] ? hrefOf(images[at - 1] as SetImage) : null}
          nextHref={images[at + 1] ? hrefOf(images[at + 1] as SetImage) : null}
        />
      )}
      {images.length === 0 && next === null ? (
        <div className="m-auto flex max-w-md flex-col items-center gap-3 py-16 text-center">
          <ImageOff className="size-10 text-ink-faint" aria-hidden="true" />
          <p className="text-lg font-medium">{text.empty}</p>
          <p className="text-pretty text-ink-soft">{text.emptyHint}</p>
        </div>
      ) : (
        <SetGrid {...{ images, date, timeZone, nowMs, keys, hrefOf }} onOpen={open} onBroken={set.renew} />
      )}
      {problem !== null && (
        <Notice
          tone="danger"
          role="alert"
          icon={<TriangleAlert aria-hidden="true" />}
          action={
            <Button size="small" onClick={() => (set.isOver ? window.location.reload() : set.more())}>
              {text.tryAgain}
            </Button>
          }
        >
          {problem}
        </Notice>
      )}
      {next !== null && (
        <More
          href={hrefTo({ after: next })}
          isLoading={set.isLoading}
          onNear={problem === null && images.length < MAX_SHOWN ? set.more : null}
        />
      )}
      {isLive && photo && (
        <Suspense>
          <SetViewer
            image={photo}
            place={{ at: at + 1, of: isAll ? String(images.length) : text.atLeast(images.length) }}
            previous={images[at - 1]}
            next={images[at + 1]}
            onStep={step}
            onClose={() => open(null)}
            onBroken={() => set.renew(photo.id)}
          />
        </Suspense>
      )}
    </>
  );
}

function hrefTo({ after = null, photo }: { after?: string | null; photo?: string }): string {
  const query = new URLSearchParams();
  if (after !== null) query.set('after', after);
  if (photo !== undefined) query.set('photo', photo);
  return `?${query}`;
}

type MoreProps = {
  href: string;
  isLoading: boolean;
  /** Called where the end comes near; null: a click leads on. */
  onNear: (() => void) | null;
};

/** Leads on to the photos that follow: by itself where it can, else by a click. */
function More({ href, isLoading, onNear }: MoreProps) {
  const text = useText('set');
  const link = useRef<HTMLAnchorElement>(null);
  const near = useEffectEvent(() => onNear?.());
  const isAuto = onNear !== null;
  // Watched anew after each page: it may still be near.
  useEffect(() => {
    if (!isAuto || isLoading || link.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && near(), {
      rootMargin: '1500px',
    });
    observer.observe(link.current);
    return () => observer.disconnect();
  }, [isAuto, isLoading]);
  return (
    <a
      ref={link}
      href={href}
      onClick={(event) => {
        if (onNear === null) return;
        event.preventDefault();
        onNear();
      }}
      className={buttonStyle({ className: 'self-center' })}
    >
      <span aria-live="polite">{isLoading ? text.loading : text.more}</span>
    </a>
  );
}
