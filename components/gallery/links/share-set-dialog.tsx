import { type SyntheticEvent, useState } from 'react';
import type { LinkedPhotos } from '@/lib/browser/gallery/create-link-api';
import { LINK_TEXT_CHARS, MAX_SET_IMAGES } from '@/lib/shared/links/link';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { messageOf } from '../albums/message-of';
import { useLinkApi } from './use-link-api';

/** Links made at once. */
const MAX_NAMES = 20;
const NEVER = 'never';
const WEEK_SECONDS = 604_800;

type ShareSetDialogProps = {
  /** The photos in the order in which they are shown, or an album. */
  photos: LinkedPhotos;
  /** Title of the album. */
  albumTitle?: string;
  onClose: () => void;
};

/** Makes links that show several photos, or an album, to anyone who has them; one for each recipient where they are named. */
export function ShareSetDialog({ photos, albumTitle = '', onClose }: ShareSetDialogProps) {
  const text = useText('links');
  const api = useLinkApi();
  const { pages } = useHost();
  const [made, setMade] = useState<readonly LinkItem[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const count = 'ids' in photos ? photos.ids.length : 0;
  const title = 'ids' in photos ? text.title(count) : text.titleOfAlbum(albumTitle);
  const isTooMany = count > MAX_SET_IMAGES;

  async function make(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const names = field('to')
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length > MAX_NAMES) return setProblem(text.tooManyNames(MAX_NAMES));
    const [life, password] = [field('life'), field('password')];
    const facts = {
      title: field('title'),
      expiresInSeconds: life === NEVER ? null : Number(life),
      ...(password === '' ? {} : { password }),
    };
    setBusy(true);
    setProblem(null);
    const links: LinkItem[] = [];
    try {
      for (const to of names.length === 0 ? [''] : names) {
        links.push(await api.create(photos, { ...facts, to }));
      }
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
    // Those that were made before one failed are there.
    if (links.length > 0) setMade(links);
  }

  return (
    <Dialog title={title} onClose={onClose} className="max-w-lg">
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-pretty text-ink-soft">
          {isTooMany
            ? text.tooMany(MAX_SET_IMAGES)
            : 'ids' in photos
              ? text.explanation
              : text.explanationOfAlbum}
        </p>
        {made === null && !isTooMany && (
          <form onSubmit={(event) => void make(event)} className="flex flex-col gap-4">
            <label className="flex flex-col gap-1 font-medium">
              <Label name={text.heading} />
              <input
                name="title"
                maxLength={LINK_TEXT_CHARS.title}
                placeholder={albumTitle}
                autoComplete="off"
                className={fieldStyle}
              />
            </label>
            <label className="flex flex-col gap-1 font-medium">
              <Label name={text.recipients} />
              <textarea name="to" rows={2} className={`${fieldStyle} h-auto! py-2`} />
              <span className="text-xs font-normal text-pretty text-ink-soft">{text.recipientsHint}</span>
            </label>
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
              <label className="flex flex-col gap-1 font-medium">
                {text.expiresAfter}
                <select name="life" defaultValue={WEEK_SECONDS} className={fieldStyle}>
                  {text.lives.map(({ seconds, label }) => (
                    <option key={label} value={seconds ?? NEVER}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              <label className="flex flex-col gap-1 font-medium">
                <Label name={text.password} />
                <input name="password" maxLength={200} autoComplete="off" className={fieldStyle} />
              </label>
            </div>
            <p className="-mt-2 text-xs text-pretty text-ink-soft">{text.passwordHint}</p>
            <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
              {isBusy ? text.creating : text.create}
            </Button>
          </form>
        )}
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        {made !== null && <MadeLinks links={made} />}
        {made !== null && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            {pages.links === undefined ? (
              <span />
            ) : (
              <a href={pages.links} className="underline underline-offset-2 pointer-coarse:py-2">
                {text.allLinks}
              </a>
            )}
            <Button onClick={() => setMade(null)}>{text.another}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Label({ name }: { name: string }) {
  const { optional } = useText('links');
  return (
    <span>
      {name} <span className="font-normal text-ink-soft">{optional}</span>
    </span>
  );
}

function MadeLinks({ links }: { links: readonly LinkItem[] }) {
  const text = useText('links');
  const until = links[0]?.until ?? null;
  return (
    <div className="flex flex-col gap-3">
      {links.map(({ id, to, url }) => (
        <CopyField
          key={id}
          label={to === '' ? text.link : text.linkFor(to)}
          value={new URL(url, window.location.origin).href}
          copyNamed={text.copyNamed}
        />
      ))}
      <p role="status" className="text-ink-soft">
        {until === null ? text.neverExpires : text.expires(until)}
      </p>
    </div>
  );
}
