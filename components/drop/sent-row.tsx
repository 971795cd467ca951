import { type ReactNode, useState } from 'react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { ShownPhoto } from './use-sent-photos';

type SentRowProps = {
  photo: ShownPhoto;
  isHeld: boolean;
  placeholder: ReactNode;
  onTakeBack: () => Promise<void>;
  onForget: () => void;
};

/** One photo that was sent. */
export function SentRow({ photo, isHeld, placeholder, onTakeBack, onForget }: SentRowProps) {
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
    <li
      data-receipt-state={sent?.state}
      className="flex items-center gap-3 border-line px-3 py-2.5 text-sm not-first:border-t"
    >
      <div className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-lg bg-sunken">
        {sent?.thumbUrl ? (
          // biome-ignore lint/performance/noImgElement: thumbnails are served as they are.
          <img src={sent.thumbUrl} alt="" className="size-full object-cover" loading="lazy" />
        ) : (
          placeholder
        )}
      </div>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={name}>
          <bdi>{name}</bdi>
        </p>
        <p className={cn('text-ink-soft', isOver && 'text-ink-faint')}>
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
      {sent?.takeBackUntil && (
        <Button
          size="small"
          disabled={isBusy}
          title={text.takeBackUntil(sent.takeBackUntil)}
          aria-label={text.takeBackOf(name)}
          onClick={() => setSure(false)}
        >
          {text.takeBack}
        </Button>
      )}
      {isOver && !sent?.takeBackUntil && (
        <Button size="small" tone="quiet" aria-label={text.forgetOf(name)} onClick={onForget}>
          {text.forget}
        </Button>
      )}
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
