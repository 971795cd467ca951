import { QrCode } from 'lucide-react';
import type { DropItem } from '@/lib/shared/links/drop-item';
import { isLinkExpired } from '@/lib/shared/links/link';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';

type DropRowProps = {
  link: DropItem;
  album: string | null;
  timeZone: string | null;
  nowMs: number;
  onOpen: (kind: 'change' | 'code' | 'revoke') => void;
};

/** One drop link. */
export function DropRow({ link, album, timeZone, nowMs, onOpen }: DropRowProps) {
  const text = useText('guests');
  const { drop, used, until, note } = link;
  const title = link.title || text.untitled;
  const isFull = used.files >= drop.files || (drop.bytes !== null && used.bytes >= drop.bytes);
  const facts = [
    text.used({ files: used.files, most: drop.files }),
    ...(drop.bytes === null ? [] : [text.usedBytes({ used: used.bytes, most: drop.bytes })]),
    until === null ? text.neverExpires : text.expires(until, timeZone, nowMs),
    ...(drop.hold ? [text.held] : []),
  ];
  const mark = isLinkExpired(link, nowMs) ? text.expired : isFull ? text.full : null;
  return (
    <li
      data-link={link.id}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line px-4 py-3 text-sm not-first:border-t"
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <bdi className="min-w-0 break-words">{title}</bdi>
          {mark !== null && (
            <span className="rounded-full bg-warning-soft px-2 py-0.5 text-xs font-medium">{mark}</span>
          )}
        </p>
        <p className="break-words text-ink-soft">
          {/* The name of an album may run the other way: what follows keeps its order. */}
          <bdi>{album ?? text.noAlbum}</bdi>
          {text.between}
          {facts.join(text.between)}
        </p>
        {note !== '' && (
          <p className="break-words text-ink-faint" dir="auto">
            {note}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={text.codeOf(title)} onClick={() => onOpen('code')}>
          <QrCode aria-hidden="true" />
          {text.code}
        </Button>
        <Button size="small" aria-label={text.changeOf(title)} onClick={() => onOpen('change')}>
          {text.change}
        </Button>
        <Button size="small" tone="danger" aria-label={text.revokeOf(title)} onClick={() => onOpen('revoke')}>
          {text.revoke}
        </Button>
      </div>
    </li>
  );
}
