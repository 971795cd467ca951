import { Copy, ExternalLink } from 'lucide-react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { useFlash } from '../../ui/use-flash';

/** Below a photo that is on its way or published: what can be done with it now. */
export function SentFacts({ item }: { item: UploadItem }) {
  const text = useText('photoDialog');
  const [said, say] = useFlash<string>();
  const link = item.status === 'done' ? item.image.shareUrl : null;
  if (link === null) {
    return <p className="text-center text-sm text-ink-soft">{item.status === 'done' ? ' ' : text.locked}</p>;
  }
  const onCopy = async () => {
    const isCopied = await copyText(new URL(link, window.location.href).href);
    say(isCopied ? text.copied : text.notCopied);
  };
  return (
    <div className="flex flex-wrap items-center justify-center gap-2">
      <Button onClick={() => void onCopy()}>
        <Copy aria-hidden="true" />
        {text.copyLink}
      </Button>
      <a href={link} target="_blank" rel="noreferrer" className={buttonStyle({ tone: 'quiet' })}>
        <ExternalLink aria-hidden="true" />
        {text.open}
      </a>
      <p role="status" className="basis-full text-center text-sm text-ink-soft empty:hidden">
        {said}
      </p>
    </div>
  );
}
