import { type SyntheticEvent, useState } from 'react';
import { DROP_LIMITS } from '@/lib/shared/links/drop';
import type { DropItem } from '@/lib/shared/links/drop-item';
import { LINK_TEXT_CHARS } from '@/lib/shared/links/link';
import { askAccess } from '../access/ask-access';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { fieldStyle } from '../ui/field';
import { PictureChoice } from './picture-choice';
import { KEEP, megabytesOf, NEVER, readTerms } from './read-terms';

type DropFormProps = {
  /** The link to be changed; null for a new one. */
  link: DropItem | null;
  album: string | null;
  albums: readonly Readonly<{ id: string; title: string }>[];
  onSaved: (link: DropItem, isNew: boolean) => void;
  onClose: () => void;
};

const MEGABYTE = 1_048_576;
const FILES = 500;

/** Asks for the terms of a drop link, and makes or changes it. */
export function DropForm({ link, album: first, albums, onSaved, onClose }: DropFormProps) {
  const text = useText('guests');
  const { basePath } = useHost();
  const { fields: names } = text;
  const [album, setAlbum] = useState(first ?? '');
  const [picture, setPicture] = useState(link?.drop.picture ?? null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const drop = link?.drop;
  // A program may have chosen a time of its own.
  const isOwnTakeBack =
    drop !== undefined && !text.takeBacks.some(({ seconds }) => seconds === drop.takeBackSeconds);
  const mayBeSeen = link === null ? album !== '' : link.opens !== null;

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const body = { ...readTerms(fields, link), picture, ...(link === null && album !== '' ? { album } : {}) };
    const answer = await askAccess(
      link === null ? 'POST' : 'PATCH',
      `${basePath}/drop-links${link === null ? '' : `/${link.id}`}`,
      text,
      body,
    );
    setBusy(false);
    if (!answer.ok) return setProblem(answer.message);
    onSaved(answer.body as DropItem, link === null);
  }

  return (
    <Dialog title={link === null ? text.newLink : text.changeTitle} onClose={onClose} className="max-w-lg">
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 text-sm font-medium">
        <Field label={names.title}>
          <input
            name="title"
            maxLength={LINK_TEXT_CHARS.title}
            autoComplete="off"
            defaultValue={link?.title ?? ''}
            placeholder={names.titleHint}
            className={fieldStyle}
            data-focus
          />
        </Field>
        {link === null && (
          <Field label={names.album}>
            <select value={album} onChange={({ target }) => setAlbum(target.value)} className={fieldStyle}>
              <option value="">{text.noAlbum}</option>
              {albums.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={names.welcome}>
          <textarea
            name="welcome"
            rows={3}
            maxLength={DROP_LIMITS.welcomeChars}
            defaultValue={drop?.welcome ?? ''}
            placeholder={names.welcomeHint}
            className="min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-base font-normal text-ink placeholder:text-ink-faint sm:text-sm"
          />
        </Field>
        <PictureChoice value={picture} onChange={setPicture} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={names.files}>
            <input
              name="files"
              type="number"
              inputMode="numeric"
              min={1}
              max={DROP_LIMITS.files}
              required
              defaultValue={drop?.files ?? FILES}
              className={fieldStyle}
            />
          </Field>
          <Field label={names.megabytes}>
            <input
              name="megabytes"
              type="number"
              inputMode="numeric"
              min={1}
              max={DROP_LIMITS.bytes / MEGABYTE}
              placeholder={names.noLimit}
              defaultValue={megabytesOf(drop?.bytes)}
              className={fieldStyle}
            />
          </Field>
          <Field label={names.end}>
            <select
              name="end"
              defaultValue={link === null ? String(text.ends[2]?.seconds) : KEEP}
              className={fieldStyle}
            >
              {link !== null && <option value={KEEP}>{text.keepEnd}</option>}
              {text.ends.map(({ seconds, label }) => (
                <option key={label} value={seconds ?? NEVER}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
          <Field label={names.takeBack}>
            <select
              name="takeBackSeconds"
              defaultValue={isOwnTakeBack ? KEEP : (drop?.takeBackSeconds ?? text.takeBacks[2]?.seconds)}
              className={fieldStyle}
            >
              {isOwnTakeBack && <option value={KEEP}>{text.keepEnd}</option>}
              {text.takeBacks.map(({ seconds, label }) => (
                <option key={label} value={seconds}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <fieldset className="flex flex-col gap-2.5 font-normal">
          <Check name="hold" label={names.hold} isOn={drop?.hold ?? false} />
          <Check name="askName" label={names.askName} isOn={drop?.askName ?? true} />
          <Check
            name="see"
            label={names.see}
            isOn={drop?.see ?? false}
            hint={mayBeSeen ? undefined : names.seeHint}
          />
        </fieldset>
        <Field label={names.note}>
          <input
            name="note"
            maxLength={LINK_TEXT_CHARS.note}
            autoComplete="off"
            defaultValue={link?.note ?? ''}
            className={fieldStyle}
          />
        </Field>
        {problem !== null && (
          <p role="alert" className="font-normal text-danger">
            {problem}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
          {link === null ? text.create : text.save}
        </Button>
      </form>
    </Dialog>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside.
    <label className="flex min-w-0 flex-col gap-1.5">
      {label}
      {children}
    </label>
  );
}

type CheckProps = { name: string; label: string; isOn: boolean; hint?: string | undefined };

/** One that is of no use for now can't be chosen, and says why. */
function Check({ name, label, isOn, hint }: CheckProps) {
  return (
    <label className="flex items-start gap-2.5 pointer-coarse:py-3">
      <input
        type="checkbox"
        name={name}
        defaultChecked={isOn}
        disabled={hint !== undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        {label}
        {hint !== undefined && <span className="block text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
}
