import { ImagePlus, Link as LinkIcon } from 'lucide-react';
import type { PublishState } from '@/lib/shared/limits';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { fieldStyle } from '../../ui/field';
import { LinkNote } from './link-note';
import type { SentLink } from './use-sent-link';

type EndCardProps = {
  link: SentLink;
  uploadState: PublishState;
  linkSeconds: number;
  /** The host's words on what happens next. */
  afterUpload: string | null;
  /** The bar's button copies the link: here it would be there twice. */
  isCopiedByBar?: boolean;
  /** The bar's button adds photos. */
  isMoreInBar?: boolean;
  onMore: () => void;
};

/** The end of all uploads: what happens next, one link to everything, and a way to send more. */
export function EndCard({
  link,
  uploadState,
  linkSeconds,
  afterUpload,
  isCopiedByBar = false,
  isMoreInBar = false,
  onMore,
}: EndCardProps) {
  const text = useText('uploadQueue');
  const words = useText('uploadLink');
  return (
    <section
      aria-label={text.endTitle}
      className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4 sm:flex-row sm:items-center sm:gap-8 sm:p-6"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        {afterUpload !== null && (
          <p className="text-lg font-medium text-pretty break-words whitespace-pre-line" dir="auto">
            {afterUpload}
          </p>
        )}
        <LinkNote uploadState={uploadState} linkSeconds={linkSeconds} />
        {link.made !== null && (
          <p className="text-sm text-pretty text-ink-faint">
            {words.until(link.made.expiresAt)}{' '}
            {link.made.count < link.count && words.onlyFirst(link.made.count)}
          </p>
        )}
        {link.problem !== null && (
          <p role="alert" className="text-sm text-danger">
            {link.problem}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-end sm:justify-end">
        {link.made !== null && link.address !== null ? (
          <label className="flex min-w-0 flex-col gap-1 text-sm font-medium sm:w-72">
            {words.name}
            <input
              readOnly
              value={link.address}
              onFocus={({ target }) => target.select()}
              className={fieldStyle}
            />
          </label>
        ) : (
          link.count > 1 &&
          !isCopiedByBar && (
            <Button onClick={link.copy} disabled={link.isBusy}>
              <LinkIcon aria-hidden="true" />
              {link.isBusy ? words.making : words.make(link.count)}
            </Button>
          )
        )}
        {!isMoreInBar && (
          <Button onClick={onMore}>
            <ImagePlus aria-hidden="true" />
            {text.sendMore}
          </Button>
        )}
      </div>
    </section>
  );
}
