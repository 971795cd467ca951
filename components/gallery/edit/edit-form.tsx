import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldStyle } from '@/components/ui/field';
import type { EditField, ImageItem } from '@/lib/shared/wire';
import { editImage, GalleryApiError } from '../gallery-api';
import { lostText } from './lost-text';
import { parseTags } from './parse-tags';

type EditFormProps = { image: ImageItem; onEdited: (image: ImageItem) => void };
type Outcome = Readonly<{ isGood: boolean; text: string }>;

/** Name, description and tags of one image. Sends only what was changed, so two admins can edit different fields. */
export function EditForm({ image, onEdited }: EditFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (field: EditField) => String(data.get(field) ?? '').trim();
    const tags = parseTags(text('tags'));
    const edit = {
      ...(text('name') !== image.name && text('name') !== '' ? { name: text('name') } : {}),
      ...(text('alt') !== image.alt ? { alt: text('alt') } : {}),
      ...(tags.join() !== image.tags.join() ? { tags } : {}),
    };
    if (Object.keys(edit).length === 0) {
      setOutcome({ isGood: true, text: 'Nothing was changed.' });
      return;
    }
    setBusy(true);
    try {
      const { lost, ...edited } = await editImage(image.id, edit);
      onEdited(edited);
      setOutcome(outcomeOf(lost));
    } catch (error) {
      if (!(error instanceof GalleryApiError)) throw error;
      setOutcome({ isGood: false, text: error.message });
    } finally {
      setBusy(false);
    }
  }

  return (
    // What the server made of the texts takes the place of what was typed.
    <form
      key={`${image.name}/${image.alt}/${image.tags}`}
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-3"
    >
      <Field label="Name">
        <input name="name" defaultValue={image.name} maxLength={320} required className={fieldStyle} />
      </Field>
      <Field label="Description" hint="For people who cannot see the photo.">
        <textarea
          name="alt"
          defaultValue={image.alt}
          rows={3}
          maxLength={500}
          className={`${fieldStyle} h-auto! py-2`}
        />
      </Field>
      <Field label="Tags" hint="With commas between.">
        <input name="tags" defaultValue={image.tags.join(', ')} className={fieldStyle} />
      </Field>
      <div className="flex items-center gap-3">
        <Button type="submit" tone="primary" disabled={isBusy}>
          {isBusy ? 'Saving …' : 'Save'}
        </Button>
        <p
          role={outcome?.isGood === false ? 'alert' : 'status'}
          className={outcome?.isGood === false ? 'text-danger' : 'text-ink-soft'}
        >
          {outcome?.text}
        </p>
      </div>
    </form>
  );
}

function outcomeOf(lost: readonly EditField[]): Outcome {
  if (lost.length === 0) return { isGood: true, text: 'Saved.' };
  return { isGood: false, text: lostText(lost) };
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
    <label className="flex flex-col gap-1 font-medium">
      {label}
      {children}
      {hint !== undefined && <span className="text-xs font-normal text-ink-soft">{hint}</span>}
    </label>
  );
}
