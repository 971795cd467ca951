import { type SyntheticEvent, useState } from 'react';
import { parseTypedTag } from '@/lib/shared/gallery/parse-tags';
import type { TagCount } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { fieldStyle } from '../../ui/field';

type TagRowProps = {
  count: TagCount;
  others: readonly TagCount[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onShow: () => void;
  onRename: (to: string) => void;
};

/** A tag with its photos, and the form that renames it. */
export function TagRow({ count: { tag, images }, others, isOpen, onOpen, onShow, onRename }: TagRowProps) {
  const text = useText('tags');
  const common = useText('common');
  const [name, setName] = useState(tag);
  const to = parseTypedTag(name);
  const merged = others.find((other) => other.tag === to && to !== tag);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (to !== '' && to !== tag) onRename(to);
  }
  if (isOpen) {
    return (
      <li className="px-2 py-1.5">
        <form onSubmit={submit} className="flex flex-wrap gap-2">
          <input
            ref={(field) => field?.focus()}
            aria-label={text.newName}
            value={name}
            onChange={({ target }) => setName(target.value)}
            maxLength={100}
            required
            className={`${fieldStyle} flex-1`}
          />
          <Button type="submit" tone="primary" disabled={to === '' || to === tag}>
            {merged ? text.merge(merged.tag) : text.rename}
          </Button>
          <Button tone="quiet" onClick={() => onOpen(false)}>
            {common.cancel}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex items-center gap-2 rounded-lg px-2 hover:bg-sunken">
      <button
        type="button"
        onClick={onShow}
        title={text.show(tag)}
        className="flex min-h-11 min-w-0 flex-1 items-center justify-between gap-3 text-start"
      >
        <bdi className="truncate font-medium">{tag}</bdi>
        <span className="shrink-0 text-ink-soft tabular-nums">{text.photos(images)}</span>
      </button>
      <Button size="small" tone="quiet" aria-label={text.renameNamed(tag)} onClick={() => onOpen(true)}>
        {text.rename}
      </Button>
    </li>
  );
}
