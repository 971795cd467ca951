import { type SyntheticEvent, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyField } from './copy-field';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

const LIVES = [
  { seconds: HOUR_SECONDS, label: '1 hour' },
  { seconds: DAY_SECONDS, label: '1 day' },
  { seconds: 7 * DAY_SECONDS, label: '1 week' },
  { seconds: 30 * DAY_SECONDS, label: '30 days' },
  { seconds: 365 * DAY_SECONDS, label: '1 year' },
] as const;

type Link = Readonly<{ page: string; image: string; expiresAt: string }>;

type ShareDialogProps = { gallery: Gallery; image: ImageItem; onClose: () => void };

/** Makes a link that opens one image for whoever has it, for as long as one chooses. */
export function ShareDialog({ gallery, image, onClose }: ShareDialogProps) {
  const [link, setLink] = useState<Link | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function make(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const seconds = Number(new FormData(event.currentTarget).get('life'));
    setBusy(true);
    setProblem(null);
    const answer = await gallery.share(image.id, seconds).finally(() => setBusy(false));
    if (answer.kind === 'refused') setProblem(answer.message);
    else if (answer.kind === 'gone') {
      onClose();
      gallery.check(image.id);
    } else {
      const { url, imageUrl, expiresAt } = answer.value;
      setLink({ page: absolute(url), image: absolute(imageUrl), expiresAt });
    }
  }

  return (
    <Dialog title="Link for others" onClose={onClose}>
      <form onSubmit={(event) => void make(event)} className="flex flex-col gap-4 text-sm">
        <p className="text-pretty text-ink-soft">
          Whoever has the link sees this photo, without signing in, until the link ends.
        </p>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-2 font-medium">It works for</legend>
          {LIVES.map(({ seconds, label }) => (
            <label
              key={seconds}
              className="flex h-10 items-center gap-2 rounded-lg border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="life"
                value={seconds}
                defaultChecked={seconds === 7 * DAY_SECONDS}
                onChange={() => setLink(null)}
                className="accent-accent"
              />
              {label}
            </label>
          ))}
        </fieldset>
        {link === null && (
          <Button type="submit" tone="primary" disabled={isBusy} className="self-start">
            {isBusy ? 'Making the link …' : 'Make the link'}
          </Button>
        )}
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
      </form>
      {link !== null && (
        <div className="flex flex-col gap-3 text-sm">
          <CopyField label="A page with the photo" value={link.page} />
          <CopyField label="The photo itself" value={link.image} />
          <p className="text-ink-soft">
            Both work until{' '}
            {new Date(link.expiresAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.
          </p>
        </div>
      )}
    </Dialog>
  );
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}
