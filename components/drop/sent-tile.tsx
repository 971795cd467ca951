import { Image as ImageIcon, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { ShownPhoto } from './use-sent-photos';

type SentTileProps = {
  photo: ShownPhoto;
  isHeld: boolean;
  onTakeBack: () => Promise<void>;
  onForget: () => void;
};

/** One photo that was sent: its picture, what became of it, and a way to take it back in time. */
export function SentTile({ photo, isHeld, onTakeBack, onForget }: SentTileProps) {
  const text = useText('drop');
  const [isSure, setSure] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const { name, sent } = photo;
  const isOver = sent?.state === 'gone' || sent?.state === 'refused' || sent?.state === 'removed';

  async function onConfirm() {
    setBusy(true);
    await onTakeBack();
    setBusy(false);
  }

  return (
    <li data-receipt-state={sent?.state} className="flex min-w-0 flex-col gap-1.5 text-xs sm:text-sm">
      <div className="edged relative aspect-square overflow-hidden bg-sunken sm:rounded-lg">
        {sent?.thumbUrl ? (
          // biome-ignore lint/performance/noImgElement: thumbnails are served as they are.
          <img src={sent.thumbUrl} alt="" className="size-full object-cover" loading="lazy" />
        ) : (
          <span className="grid size-full place-items-center text-ink-faint">
            <ImageIcon className="size-6" strokeWidth={1.5} aria-hidden="true" />
          </span>
        )}
        {sent?.takeBackUntil && (
          <Button
            size="icon"
            // It keeps the focus meanwhile.
            aria-disabled={isBusy}
            title={text.takeBackUntil(sent.takeBackUntil)}
            aria-label={text.takeBackOf(name)}
            onClick={() => setSure(isBusy)}
            className="absolute end-1 bottom-1"
          >
            <Undo2 aria-hidden="true" />
          </Button>
        )}
        {isOver && !sent?.takeBackUntil && (
          <Button
            size="icon"
            title={text.forget}
            aria-label={text.forgetOf(name)}
            onClick={onForget}
            className="absolute end-1 bottom-1"
          >
            <X aria-hidden="true" />
          </Button>
        )}
      </div>
      <div className="px-2 sm:px-0.5">
        <p className="font-medium" title={name}>
          <bdi className="block truncate own-direction">{name}</bdi>
        </p>
        <p className={cn('text-pretty text-ink-soft', isOver && 'text-ink-faint')}>
          {sent === undefined
            ? ' '
            : text.states[sent.state === 'accepted' && isHeld ? 'approved' : sent.state]}
        </p>
        {sent?.word && (
          <p className="break-words" dir="auto">
            {text.word(sent.word)}
          </p>
        )}
      </div>
      {!isSure && (
        <ConfirmDialog
          title={text.takeBackTitle}
          tone="danger"
          answer={text.takeBack}
          onClose={() => setSure(true)}
          onConfirm={() => void onConfirm()}
        >
          {text.takeBackHint}
        </ConfirmDialog>
      )}
    </li>
  );
}
