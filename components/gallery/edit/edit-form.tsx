import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Draft, Gallery } from '@/lib/browser/gallery';
import { parseTags } from '@/lib/shared/gallery/parse-tags';
import type { EditField, ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { fieldStyle } from '../../ui/field';
import { SaveState } from './save-state';
import { TagField } from './tag-field';
import { useTagCounts } from './use-tag-counts';

type EditFormProps = {
  image: ImageItem;
  gallery: Gallery;
  /** Texts that are typed and not saved yet. */
  draft: Draft | undefined;
  /** The field that has the focus from the beginning, as that of the photo before had it. */
  focused?: EditField | null;
  /** Save and open the next photo, from this field. */
  onNext?: (field: EditField) => void;
};

/**
 * Name, description and tags of one image, which are saved by themselves: a moment after the last key, when a field is left, and when the
 * form is. Sends only what was changed, so two admins can edit different fields.
 */
export function EditForm({ image, gallery, draft, focused = null, onNext }: EditFormProps) {
  const text = useText('edit');
  const { drafts } = gallery;
  const { id } = image;
  /** As it is typed, blanks at its end included, whatever is saved of it meanwhile. */
  const [typing, setTyping] = useState<Readonly<{ field: EditField; value: string }> | null>(null);
  const [wasChanged, setChanged] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const counts = useTagCounts(gallery, isTagging);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the form opens, and never again.
  useEffect(() => {
    if (focused !== null) form.current?.querySelector<HTMLElement>(`[data-edit="${focused}"]`)?.focus();
  }, []);
  useEffect(() => {
    drafts.openForm(id);
    return () => drafts.closeForm(id);
  }, [drafts, id]);

  const texts = drafts.textsOf(image);
  function change(field: EditField, value: string) {
    setChanged(true);
    drafts.type(image, field, value);
  }
  function leave() {
    setTyping(null);
    if (draft?.isLost !== true) void drafts.save(id);
  }
  const field = (name: 'name' | 'alt') => ({
    name,
    value: typing?.field === name ? typing.value : texts[name],
    'data-edit': name,
    onBlur: leave,
    onChange({ target }: { target: { value: string } }) {
      setTyping({ field: name, value: target.value });
      change(name, target.value);
    },
  });
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const { activeElement } = document;
    const name = activeElement instanceof HTMLElement ? activeElement.dataset.edit : undefined;
    // The words in the field of tags become a tag, and all of it is saved.
    if (activeElement instanceof HTMLElement) activeElement.blur();
    onNext?.(name === 'alt' || name === 'tags' ? name : 'name');
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void drafts.save(id);
      }}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-3"
    >
      <Field label={text.name}>
        <input {...field('name')} maxLength={320} required className={fieldStyle} />
      </Field>
      <Field label={text.description} hint={text.descriptionHint}>
        <textarea {...field('alt')} rows={3} maxLength={500} className={`${fieldStyle} h-auto! py-2`} />
      </Field>
      <TagField
        label={text.tags}
        tags={parseTags(texts.tags)}
        onChange={(tags) => change('tags', tags.join(', '))}
        counts={counts}
        onFocus={() => setTagging(true)}
        onBlur={leave}
      />
      <SaveState drafts={drafts} id={id} draft={draft} wasChanged={wasChanged} />
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
