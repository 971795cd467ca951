import { type SyntheticEvent, useState } from 'react';
import type { BulkEdit } from '@/lib/browser/gallery/bulk-action';
import { parseTypedTags } from '@/lib/shared/gallery/parse-tags';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';

type TagDialogProps = { count: number; onClose: () => void; onSave: (edit: BulkEdit) => void };

/** The same edit of many photos: tags more or less, one description. */
export function TagDialog({ count, onClose, onSave }: TagDialogProps) {
  const words = useText('bulk').tags;
  const [problem, setProblem] = useState<string | null>(null);
  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const [addTags, removeTags, alt] = [
      parseTypedTags(text('add')),
      parseTypedTags(text('remove')),
      text('alt').trim(),
    ];
    if (addTags.length + removeTags.length === 0 && alt === '') {
      setProblem(words.fillIn);
      return;
    }
    onClose();
    onSave({ addTags, removeTags, ...(alt === '' ? {} : { alt }) });
  }
  return (
    <Dialog title={words.title(count)} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-4 text-sm">
        <label className="flex flex-col gap-1 font-medium">
          {words.add}
          <input name="add" className={fieldStyle} placeholder={words.addExample} />
        </label>
        <label className="flex flex-col gap-1 font-medium">
          {words.remove}
          <input name="remove" className={fieldStyle} />
        </label>
        <label className="flex flex-col gap-1 font-medium">
          {words.description}
          <textarea name="alt" rows={2} maxLength={500} className={`${fieldStyle} h-auto! py-2`} />
          <span className="text-xs font-normal text-ink-soft">{words.descriptionHint}</span>
        </label>
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        <Button type="submit" tone="primary" className="self-end">
          {words.save}
        </Button>
      </form>
    </Dialog>
  );
}
