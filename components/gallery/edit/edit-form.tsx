import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react';
import type { Draft, Gallery } from '@/lib/browser/gallery';
import type { EditField, ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { fieldStyle } from '../../ui/field';
import { DraftProblem } from './draft-problem';

type EditFormProps = {
  image: ImageItem;
  drafts: Gallery['drafts'];
  /** Texts that are typed and not saved yet. */
  draft: Draft | undefined;
};

/**
 * Name, description and tags of one image. Sends only what was changed, so two admins can edit different fields; what is typed
 * is a draft, which is saved when the form is left.
 */
export function EditForm({ image, drafts, draft }: EditFormProps) {
  const text = useText('edit');
  const { id } = image;
  const [outcome, setOutcome] = useState<'nothingChanged' | 'saved' | null>(null);
  useEffect(() => {
    drafts.openForm(id);
    return () => drafts.closeForm(id);
  }, [drafts, id]);

  const texts = drafts.textsOf(image);
  const field = (name: EditField) => ({
    name,
    value: texts[name],
    onChange({ target }: { target: { value: string } }) {
      setOutcome(null);
      drafts.type(image, name, target.value);
    },
  });
  async function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (draft === undefined) {
      setOutcome('nothingChanged');
      return;
    }
    setOutcome(null);
    if (await drafts.save(id)) setOutcome('saved');
  }

  const isBusy = draft?.phase === 'saving';
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
      <Field label={text.name}>
        <input {...field('name')} maxLength={320} required className={fieldStyle} />
      </Field>
      <Field label={text.description} hint={text.descriptionHint}>
        <textarea {...field('alt')} rows={3} maxLength={500} className={`${fieldStyle} h-auto! py-2`} />
      </Field>
      <Field label={text.tags} hint={text.tagsHint}>
        <input {...field('tags')} className={fieldStyle} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" tone="primary" disabled={isBusy}>
          {isBusy ? text.saving : text.save}
        </Button>
        {draft !== undefined && !isBusy && (
          <Button tone="quiet" onClick={() => drafts.discard(id)}>
            {text.discard}
          </Button>
        )}
        <p role="status" className="text-ink-soft">
          {outcome === null ? draft !== undefined && !isBusy && text.notSavedYet : text[outcome]}
        </p>
      </div>
      {draft && <DraftProblem draft={draft} />}
    </form>
  );
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
