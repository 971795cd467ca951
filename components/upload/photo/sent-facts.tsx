import { Copy, ExternalLink } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { useFlash } from '../../ui/use-flash';

// For guests alone.
const TakeBackButton = lazy(async () => ({
  default: (await import('../../drop/take-back-button')).TakeBackButton,
}));

type SentFactsProps = {
  item: UploadItem;
  /** Told with a sentence once a guest has taken the photo back. */
  onTakenBack: (said: string) => void;
};

/** Below a photo that is on its way or published: what can be done with it now. */
export function SentFacts({ item, onTakenBack }: SentFactsProps) {
  const text = useText('photoDialog');
  const [said, say] = useFlash<string>();
  const link = item.status === 'done' ? item.image.shareUrl : null;
  if (item.status !== 'done') return <p className="text-center text-sm text-ink-soft">{text.locked}</p>;
  const onCopy = async (address: string) => {
    const isCopied = await copyText(new URL(address, window.location.href).href);
    say(isCopied ? text.copied : text.notCopied);
  };
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-center gap-2">
      {link !== null && (
        <>
          <Button onClick={() => void onCopy(link)}>
            <Copy aria-hidden="true" />
            {text.copyLink}
          </Button>
          <a href={link} target="_blank" rel="noreferrer" className={buttonStyle({ tone: 'quiet' })}>
            <ExternalLink aria-hidden="true" />
            {text.open}
          </a>
        </>
      )}
      {item.image.receipt !== undefined && (
        <Suspense>
          <TakeBackButton receipt={item.image.receipt} name={item.name} onTakenBack={onTakenBack} />
        </Suspense>
      )}
      <p role="status" className="basis-full text-center text-sm text-ink-soft empty:hidden">
        {said}
      </p>
    </div>
  );
}
