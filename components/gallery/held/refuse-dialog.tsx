import type { SyntheticEvent } from 'react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';

/** As the server takes it. */
const MAX_CHARS = 300;

type RefuseDialogProps = {
  count: number;
  onClose: () => void;
  /** The word is '' where the person has none. */
  onRefuse: (word: string) => void;
};

/** Refuses photos with a word to their senders: type it, and Enter. */
export function RefuseDialog({ count, onClose, onRefuse }: RefuseDialogProps) {
  const text = useText('held');
  function refuse(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const word = String(new FormData(event.currentTarget).get('word') ?? '').trim();
    onClose();
    onRefuse(word);
  }
  return (
    <Dialog title={text.title(count)} onClose={onClose}>
      <form onSubmit={refuse} className="flex flex-col gap-4 text-sm">
        <label className="flex flex-col gap-1 font-medium">
          {text.word(count)}
          <input
            data-focus
            name="word"
            maxLength={MAX_CHARS}
            placeholder={text.example}
            enterKeyHint="done"
            autoComplete="off"
            className={fieldStyle}
          />
          <span className="text-xs font-normal text-pretty text-ink-soft">{text.hint}</span>
        </label>
        <Button type="submit" tone="primary" className="self-end">
          {text.refuse(count)}
        </Button>
      </form>
    </Dialog>
  );
}
