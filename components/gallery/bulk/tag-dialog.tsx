import { type SyntheticEvent, useState } from 'react';
import type { BulkEdit } from '@/lib/browser/gallery/bulk-action';
import { countPhotos } from '@/lib/shared/format';
import { parseTags } from '@/lib/shared/gallery/parse-tags';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';

type TagDialogProps = { count: number; onClose: () => void; onSave: (edit: BulkEdit) => void };

/** The same edit of many photos: tags more or less, one description. */
export function TagDialog({ count, onClose, onSave }: TagDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const [addTags, removeTags, alt] = [
      parseTags(text('add')),
      parseTags(text('remove')),
      text('alt').trim(),
    ];
    if (addTags.length + removeTags.length === 0 && alt === '') {
      setProblem('Fill in at least one field.');
      return;
    }
    onClose();
    onSave({ addTags, removeTags, ...(alt === '' ? {} : { alt }) });
  }
  return (
    <Dialog title={`Edit ${countPhotos(count)}`} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-4 text-sm">
        <label className="flex flex-col gap-1 font-medium">
          Add tags
          <input name="add" className={fieldStyle} placeholder="holiday, sea" />
        </label>
        <label className="flex flex-col gap-1 font-medium">
          Remove tags
          <input name="remove" className={fieldStyle} />
        </label>
        <label className="flex flex-col gap-1 font-medium">
          Description of all
          <textarea name="alt" rows={2} maxLength={500} className={`${fieldStyle} h-auto! py-2`} />
          <span className="text-xs font-normal text-ink-soft">
            Takes the place of theirs. Empty leaves theirs.
          </span>
        </label>
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        <Button type="submit" tone="primary" className="self-end">
          Save
        </Button>
      </form>
    </Dialog>
  );
}
