'use client';

import type { DropPage } from '@/lib/shared/links/drop-view';
import { useText } from '../text/text-provider';
import { RefuseDrops } from '../upload/drops/refuse-drops';
import { SentPhotos } from './sent-photos';

/** Why nothing can be sent by a link. */
export type DropProblem = Exclude<DropPage['kind'], 'open'>;

type DropOverProps = {
  problem: DropProblem;
  /** The link's id, where it was one of ours. */
  id: string | null;
};

/** Shown in place of a guest's page: why there is nothing to send by, and what was sent from this device before. */
export function DropOver({ problem, id }: DropOverProps) {
  const { title, text } = useText('drop').problems[problem];
  return (
    <>
      <RefuseDrops />
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-soft">{text}</p>
      {id !== null && (
        <div className="mt-8 w-full text-start">
          <SentPhotos link={id} isHeld={false} />
        </div>
      )}
    </>
  );
}
