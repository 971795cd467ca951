import { CalendarDays } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';

/** Asks for a day and goes there. */
export function GoToDate({ onJump }: { onJump: (beforeMs: number) => void }) {
  const text = useText('gallery');
  const [isOpen, setOpen] = useState(false);
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('day'));
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    setOpen(false);
    onJump(new Date(year, month - 1, date + 1).getTime());
  }
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        className="max-sm:px-3 pointer-coarse:h-11"
        aria-label={text.goToDate}
        title={text.goToDate}
      >
        <CalendarDays aria-hidden="true" />
        <span className="max-lg:hidden">{text.goToDate}</span>
      </Button>
      {isOpen && (
        <Dialog title={text.goToDate} onClose={() => setOpen(false)} className="max-w-xs">
          <form onSubmit={submit} className="flex flex-col gap-4 text-sm">
            <label className="flex flex-col gap-1 font-medium">
              {text.day}
              <input type="date" name="day" required data-focus className={fieldStyle} />
            </label>
            <Button type="submit" tone="primary" className="self-end">
              {text.go}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}
