import { useState } from 'react';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';
import { copyText } from '../../ui/copy-text';
import { describeOpens, nameOfLink } from './describe-link';

type LinkRowProps = {
  link: LinkItem;
  /** When it ends and when it was made, in words. */
  end: string;
  created: string;
  isExpired: boolean;
  onEdit: () => void;
  onRevoke: () => void;
};

/** One link: what it opens, for whom, until when, and what can be done with it. */
export function LinkRow({ link, end, created, isExpired, onEdit, onRevoke }: LinkRowProps) {
  const text = useText('links');
  const common = useText('common');
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null);
  const name = nameOfLink(link, text);
  const label = link.to === '' ? name : `${name} ${text.forWhom(link.to)}`;
  const facts = [
    link.title !== '' && describeOpens(link, text),
    link.hasPassword && text.withPassword,
    end,
    link.createdBy === '' ? text.createdByUploader(created) : text.createdBy(link.createdBy, created),
  ].filter((fact) => fact !== false);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line px-4 py-3 text-sm not-first:border-t">
      <div className={cn('min-w-0 flex-1 basis-72', isExpired && 'text-ink-soft')}>
        <p className="font-medium break-words">{label}</p>
        <p className="break-words text-ink-soft">{facts.join(text.between)}</p>
        {link.note !== '' && <p className="break-words">{link.note}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {!isExpired && (
          <>
            <Button
              size="small"
              aria-label={text.copyNamed(label)}
              onClick={() =>
                void copyText(new URL(link.url, window.location.origin).href).then((isGood) =>
                  setOutcome(isGood ? 'copied' : 'copyByHand'),
                )
              }
            >
              <span aria-live="polite">{common[outcome ?? 'copy']}</span>
            </Button>
            <a href={link.url} className={buttonStyle({ size: 'small' })} aria-label={text.openNamed(label)}>
              {text.open}
            </a>
          </>
        )}
        <Button size="small" aria-label={text.editNamed(label)} onClick={onEdit}>
          {text.edit}
        </Button>
        <Button size="small" tone="danger" aria-label={text.revokeNamed(label)} onClick={onRevoke}>
          {text.revoke}
        </Button>
      </div>
    </li>
  );
}
