import { Laptop, Smartphone } from 'lucide-react';
import type { SessionItem } from '@/lib/shared/sign-in';
import { nameNetwork } from '../text/name-network';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { nameBrowser } from './name-browser';

type SessionRowProps = {
  session: SessionItem;
  /** The owner, where that is not said above. */
  withName: boolean;
  formatTime: (iso: string) => string;
  isBusy: boolean;
  onEnd: () => void;
};

/** One session: by what, where and when it is used, and a button that ends it. */
export function SessionRow({ session, withName, formatTime, isBusy, onEnd }: SessionRowProps) {
  const text = useText('access');
  const { name, via, startedAt, lastUsedAt, network, isCurrent } = session;
  const browser = nameBrowser(session.browser, text);
  const Icon = /iPhone|iPad|Android/.test(session.browser) ? Smartphone : Laptop;
  return (
    <li
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line px-4 py-3 text-sm not-first:border-t"
      data-session={session.id}
    >
      <Icon className="size-5 shrink-0 text-ink-faint max-sm:hidden" aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 font-medium break-words">
          {withName ? `${name} · ${browser}` : browser}
          {isCurrent && (
            <span className="rounded-md bg-sunken px-1.5 py-0.5 text-xs text-ink-soft">{text.current}</span>
          )}
        </p>
        <p className="text-ink-soft">
          <time dateTime={startedAt}>{text.startedAt(formatTime(startedAt))}</time>
          {' · '}
          <time dateTime={lastUsedAt}>{text.lastUsedAt(formatTime(lastUsedAt))}</time>
        </p>
        <p className="break-all text-ink-soft">
          {text.ways[via]} · {nameNetwork(network, text)}
        </p>
      </div>
      <Button
        size="small"
        tone="danger"
        disabled={isBusy}
        onClick={onEnd}
        aria-label={text.endOf(name, browser)}
      >
        {text.end}
      </Button>
    </li>
  );
}
