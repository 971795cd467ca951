'use client';

import { RotateCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import type { Said } from '../ui/said-line';
import { useFocusAfterRemoval } from '../ui/use-focus-after-removal';
import { SentTile } from './sent-tile';
import { useSentPhotos } from './use-sent-photos';

type SentPhotosProps = {
  /** The link's id. */
  link: string;
  /** Its photos wait for approval. */
  isHeld: boolean;
};

/** The photos that this browser sent by a link: what became of each, and a way to take it back in time. Nothing where nothing was sent. */
export function SentPhotos({ link, isHeld }: SentPhotosProps) {
  const text = useText('drop');
  const { photos, count, isAsking, problem, showMore, refresh, takeBack, forget } = useSentPhotos(link);
  const [said, setSaid] = useState<Said | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const leave = useFocusAfterRemoval(list);
  if (count === 0 && said === null) return null;

  async function onTakeBack(receipt: string, name: string) {
    const failure = await takeBack(receipt);
    setSaid({ message: failure ?? text.takenBack(name), isProblem: failure !== null });
  }

  return (
    <section
      aria-labelledby="sent-title"
      className="mx-auto flex w-full max-w-5xl flex-col gap-3 in-data-listed:max-w-none"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 id="sent-title" className="text-lg font-semibold tracking-tight">
            {text.sentTitle}
          </h2>
          <p className="text-sm text-ink-faint">{text.sentHint}</p>
        </div>
        <p className="text-sm text-ink-soft tabular-nums">{text.sentCount(count)}</p>
      </div>
      <p role="status" className={said === null || said.isProblem ? 'sr-only' : 'text-sm'}>
        {said !== null && !said.isProblem && said.message}
      </p>
      {(problem !== null || said?.isProblem === true) && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-danger">
          <span className="min-w-0">{problem ?? said?.message}</span>
          {problem !== null && (
            <Button size="small" onClick={refresh} disabled={isAsking}>
              <RotateCw aria-hidden="true" />
              {text.tryAgain}
            </Button>
          )}
        </p>
      )}
      {photos.length > 0 && (
        <ul
          ref={list}
          // As the pictures above it: three beside each other on a phone, from edge to edge.
          className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,7rem),1fr))] gap-x-0.5 gap-y-4 max-sm:-mx-4 sm:grid-cols-[repeat(auto-fill,minmax(min(100%,10rem),1fr))] sm:gap-x-2"
        >
          {photos.map((photo, index) => (
            <SentTile
              key={photo.receipt}
              photo={photo}
              isHeld={isHeld}
              onTakeBack={() => {
                leave(index);
                return onTakeBack(photo.receipt, photo.name);
              }}
              onForget={() => {
                leave(index);
                forget(photo.receipt);
              }}
            />
          ))}
        </ul>
      )}
      {count > photos.length && (
        <Button className="self-center" onClick={showMore}>
          {text.showMore(count - photos.length)}
        </Button>
      )}
    </section>
  );
}
