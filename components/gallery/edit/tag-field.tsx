import { Star, X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import { isComposing } from '@/lib/browser/dom/is-composing';
import { suggestTags } from '@/lib/browser/gallery/suggest-tags';
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import { parseTypedTags } from '@/lib/shared/gallery/parse-tags';
import type { TagCount } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { fieldStyle } from '../../ui/field';

type TagFieldProps = {
  label: string;
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
  /** The tags there are. */
  counts: readonly TagCount[];
  /** It has the focus now, or has it no more. */
  onFocus?: () => void;
  onBlur?: () => void;
};

/** Tags as chips: Enter or a comma adds what is typed, Backspace in an empty field takes the last away, arrows choose a suggestion. */
export function TagField(props: TagFieldProps) {
  const { label, tags, onChange, counts, onFocus, onBlur } = props;
  const text = useText('tags');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const suggested = suggestTags(counts, typed, tags);
  const chosen = suggested[at];
  const optionId = (index: number) => `${id}-${index}`;

  function add(more: readonly string[]): void {
    const added = more.filter((tag) => !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    setTyped('');
    setAt(-1);
  }
  function type(words: string): void {
    const end = words.lastIndexOf(',');
    setAt(-1);
    if (end >= 0) add(parseTypedTags(words.slice(0, end)));
    setTyped(words.slice(end + 1).trimStart());
  }
  /** Several at once, such as a column of a table: the field itself would join its lines, and cut off what is too long for one tag. */
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = parseTypedTags(event.clipboardData.getData('text/plain').replace(/[\r\n\t]+/g, ','));
    if (pasted.length < 2) return;
    event.preventDefault();
    add([...parseTypedTags(typed), ...pasted]);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (isComposing(nativeEvent) || ctrlKey || metaKey) return;
    if (key === 'Enter' && (typed !== '' || chosen)) {
      event.preventDefault();
      add(chosen ? [chosen.tag] : parseTypedTags(typed));
    } else if (key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      onChange(tags.slice(0, -1));
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && suggested.length > 0) {
      event.preventDefault();
      const next = at + (key === 'ArrowDown' ? 1 : -1);
      setAt(next < -1 ? suggested.length - 1 : next >= suggested.length ? -1 : next);
    } else if (key === 'Escape' && typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
    }
  }

  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div
        className={`${fieldStyle} flex h-auto! min-h-10 flex-wrap items-center gap-1 px-1.5! py-1 pointer-coarse:py-0 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent`}
      >
        {tags.map((tag) => (
          <span
            key={tag}
            data-tag={tag}
            className="flex max-w-full items-center rounded-full bg-accent-soft ps-2.5 text-sm"
          >
            {tag === FAVOURITE_TAG ? (
              <Star className="size-3.5 fill-current" role="img" aria-label={text.favourite} />
            ) : (
              <bdi className="truncate">{tag}</bdi>
            )}
            <button
              type="button"
              aria-label={text.remove(tag === FAVOURITE_TAG ? text.favourite : tag)}
              onClick={() => {
                onChange(tags.filter((one) => one !== tag));
                document.getElementById(id)?.focus();
              }}
              className="flex size-7 items-center justify-center rounded-full hover:bg-line pointer-coarse:size-11"
            >
              <X className="size-3.5" aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={suggested.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(at) : undefined}
          value={typed}
          maxLength={100}
          autoComplete="off"
          data-edit="tags"
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={onFocus}
          onBlur={() => {
            add(parseTypedTags(typed));
            onBlur?.();
          }}
          className="h-7 min-w-16 flex-1 bg-transparent px-1.5 outline-none pointer-coarse:h-11"
        />
      </div>
      {suggested.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={text.suggestions}
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-56 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-raised"
        >
          {suggested.map(({ tag, images }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose in the field, which keeps the focus.
            <div
              key={tag}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add([tag])}
              className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-md px-2.5 hover:bg-sunken aria-selected:bg-accent-soft pointer-coarse:min-h-11"
            >
              <bdi className="truncate">{tag}</bdi>
              <span className="text-xs text-ink-soft tabular-nums">{text.images(images)}</span>
            </div>
          ))}
        </div>
      )}
      <span className="text-xs text-ink-soft">{text.hint}</span>
    </div>
  );
}
