import { type SyntheticEvent, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Chosen unless somebody chooses another. */
const USUAL_SECONDS = 7 * DAY_SECONDS;

const LIVES = [
  { seconds: HOUR_SECONDS, life: 'hour' },
  { seconds: DAY_SECONDS, life: 'day' },
  { seconds: 7 * DAY_SECONDS, life: 'week' },
  { seconds: 30 * DAY_SECONDS, life: 'month' },
  { seconds: 365 * DAY_SECONDS, life: 'year' },
] as const;

type Link = Readonly<{ page: string; image: string; expiresAt: string }>;

type ShareDialogProps = { gallery: Gallery; image: ImageItem; onClose: () => void };

/** Makes a link that opens one image for anyone who has it, for as long as one chooses. */
export function ShareDialog({ gallery, image, onClose }: ShareDialogProps) {
  const text = useText('viewer').links;
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
    <Dialog title={text.title} onClose={onClose} className="max-w-xl">
      <form onSubmit={(event) => void make(event)} className="flex flex-col gap-4 text-sm">
        <p className="text-pretty text-ink-soft">{text.explanation}</p>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-2 font-medium">{text.worksFor}</legend>
          {LIVES.map(({ seconds, life }) => (
            <label
              key={seconds}
              className="flex h-10 items-center gap-2 rounded-lg border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="life"
                value={seconds}
                defaultChecked={seconds === USUAL_SECONDS}
                data-focus={seconds === USUAL_SECONDS ? '' : undefined}
                onChange={() => setLink(null)}
                className="accent-accent"
              />
              {text.lives[life]}
            </label>
          ))}
        </fieldset>
        {link === null && (
          <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
            {isBusy ? text.making : text.make}
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
          <CopyField label={text.page} value={link.page} copyNamed={text.copyNamed} />
          <CopyField label={text.image} value={link.image} copyNamed={text.copyNamed} />
          <p className="text-ink-soft">{text.bothUntil(link.expiresAt)}</p>
        </div>
      )}
    </Dialog>
  );
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}
