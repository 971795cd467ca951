import { Check, Link as LinkIcon } from 'lucide-react';
import type { CompletedUpload } from '@/lib/shared/wire';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { useFlash } from '../ui/use-flash';

/** Copies the link that opens the image, and says for how long it will. Nothing where links are off. */
export function CopyLinkButton({ image, linkSeconds }: { image: CompletedUpload; linkSeconds: number }) {
  const text = useText('upload').copyLink;
  const [copied, flash] = useFlash<'copied' | 'failed'>();
  const { shareUrl, shareExpiresAt } = image;
  if (shareUrl === null) return null;
  const seconds = shareExpiresAt === null ? null : linkSeconds;
  const label = text[copied ?? 'idle'];
  async function copy(path: string) {
    flash((await copyText(new URL(path, window.location.origin).href)) ? 'copied' : 'failed');
  }
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        onClick={() => void copy(shareUrl)}
        title={text.tip(seconds)}
        aria-label={text.name({ label, name: image.name, seconds })}
      >
        {copied === 'copied' ? (
          <Check className="text-success" aria-hidden="true" />
        ) : (
          <LinkIcon aria-hidden="true" />
        )}
        <span className="hidden sm:inline">{label}</span>
      </Button>
      {/* Phones show a mark alone. */}
      <span className="sr-only" aria-live="polite">
        {copied === null ? '' : label}
      </span>
    </>
  );
}
