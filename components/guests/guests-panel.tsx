'use client';

import { Plus, QrCode } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { DropItem } from '@/lib/shared/links/drop-item';
import { askAccess } from '../access/ask-access';
import { useTimeZone } from '../gallery/time/use-time-zone';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { NothingHere } from '../ui/nothing-here';
import { type Said, SaidLine } from '../ui/said-line';
import { DropForm } from './drop-form';
import { DropRow } from './drop-row';

// With the encoder of QR codes, which only those need who ask for one.
const DropCode = lazy(async () => ({ default: (await import('./drop-code')).DropCode }));

export type GuestsPanelProps = {
  links: readonly DropItem[];
  albums: readonly Readonly<{ id: string; title: string }>[];
  /** The album that a new link is to be for: the page was opened from there. */
  album: string | null;
  /** Where guests find the site. */
  origin: string;
  timeZone: string;
  nowMs: number;
};

type Open =
  | Readonly<{ kind: 'new' }>
  | Readonly<{ kind: 'change' | 'code' | 'revoke'; link: DropItem }>
  | null;

/** The drop links there are: what has come by each, its code, and ways to make, change and revoke them. */
export function GuestsPanel({ links: before, albums, album, origin, timeZone, nowMs }: GuestsPanelProps) {
  const text = useText('guests');
  const { basePath } = useHost();
  const zone = useTimeZone(timeZone);
  const [links, setLinks] = useState(before);
  const [open, setOpen] = useState<Open>(album === null ? null : { kind: 'new' });
  const [said, setSaid] = useState<Said | null>(null);
  const close = () => setOpen(null);

  function onSaved(link: DropItem, isNew: boolean) {
    setLinks((all) => (isNew ? [link, ...all] : all.map((one) => (one.id === link.id ? link : one))));
    setSaid({ message: isNew ? text.created : text.changed, isProblem: false });
    setOpen(isNew ? { kind: 'code', link } : null);
  }

  async function revoke({ id }: DropItem) {
    const answer = await askAccess('DELETE', `${basePath}/links/${id}`, text);
    if (!answer.ok) return setSaid({ message: answer.message, isProblem: true });
    setLinks((all) => all.filter((link) => link.id !== id));
    setSaid({ message: text.revoked, isProblem: false });
  }

  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold tracking-tight">{text.title}</h1>
          <p className="mt-1 max-w-prose text-sm text-pretty text-ink-soft">{text.hint}</p>
        </div>
        <Button tone="primary" onClick={() => setOpen({ kind: 'new' })}>
          <Plus aria-hidden="true" />
          {text.newLink}
        </Button>
      </div>
      <SaidLine said={said} />
      {links.length === 0 ? (
        <NothingHere icon={<QrCode aria-hidden="true" />} text={text.none} />
      ) : (
        <ul className="overflow-hidden rounded-xl border border-line bg-surface">
          {links.map((link) => (
            <DropRow
              key={link.id}
              link={link}
              album={albumOf(link, albums)}
              timeZone={zone}
              nowMs={nowMs}
              onOpen={(kind) => setOpen({ kind, link })}
            />
          ))}
        </ul>
      )}
      {(open?.kind === 'new' || open?.kind === 'change') && (
        <DropForm
          link={open.kind === 'change' ? open.link : null}
          album={album}
          albums={albums}
          onSaved={onSaved}
          onClose={close}
        />
      )}
      {open?.kind === 'code' && (
        <Suspense>
          <DropCode link={open.link} url={origin + open.link.url} onClose={close} />
        </Suspense>
      )}
      {open?.kind === 'revoke' && (
        <ConfirmDialog
          title={text.revokeTitle(open.link.title || text.untitled)}
          tone="danger"
          answer={text.revoke}
          onClose={close}
          onConfirm={() => void revoke(open.link)}
        >
          {text.revokeHint}
        </ConfirmDialog>
      )}
    </>
  );
}

/** The title of its album; null where it has none, or none any more. */
function albumOf({ opens }: DropItem, albums: GuestsPanelProps['albums']): string | null {
  const id = opens !== null && 'album' in opens ? opens.album : null;
  return albums.find((album) => album.id === id)?.title ?? null;
}
