import { type SyntheticEvent, useState } from 'react';
import type { DateEdit } from '@/lib/browser/gallery/bulk-action';
import { planDate } from '@/lib/browser/gallery/plan-date';
import type { WireTaken } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { parseShift } from './parse-shift';

const WAYS = ['set', 'shift', 'clear'] as const;

type DateDialogProps = {
  count: number;
  /** The date of the one photo it is about; null for many, and where it has none. */
  taken: WireTaken | null;
  onClose: () => void;
  onSave: (edit: DateEdit) => void;
};

/** Asks when photos were taken: a date for all, so much later or earlier for each, or none. */
export function DateDialog({ count, taken, onClose, onSave }: DateDialogProps) {
  const text = useText('taken');
  const [way, setWay] = useState<DateEdit['kind']>('set');
  const [shift, setShift] = useState<DateEdit | null>(null);
  const [problem, setProblem] = useState<'fillInDate' | 'fillInShift' | null>(null);

  function readShift(form: HTMLFormElement): DateEdit | null {
    const minutes = parseShift(new FormData(form));
    return minutes === null ? null : { kind: 'shift', minutes };
  }
  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const at = String(new FormData(form).get('at') ?? '');
    const edit: DateEdit | null =
      way === 'clear'
        ? { kind: 'clear' }
        : way === 'shift'
          ? readShift(form)
          : at === ''
            ? null
            : { kind: 'set', at };
    if (edit === null) {
      setProblem(way === 'shift' ? 'fillInShift' : 'fillInDate');
      return;
    }
    onClose();
    onSave(edit);
  }
  return (
    <Dialog title={text.title(count)} onClose={onClose} className="max-w-lg">
      <form
        onSubmit={save}
        onInput={({ currentTarget }) => {
          setProblem(null);
          setShift(readShift(currentTarget));
        }}
        className="flex flex-col gap-4 text-sm"
      >
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{text.title(count)}</legend>
          {WAYS.map((one) => (
            <label
              key={one}
              className="flex h-10 items-center gap-2 rounded-lg border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="way"
                value={one}
                checked={way === one}
                onChange={() => setWay(one)}
                className="accent-accent"
              />
              {text.ways[one]}
            </label>
          ))}
        </fieldset>
        <p className="text-pretty text-ink-soft">{way === 'set' ? text.hints.set(count) : text.hints[way]}</p>
        {way === 'set' && (
          <label className="flex flex-col gap-1 font-medium">
            {text.dateAndTime}
            <input
              data-focus
              type="datetime-local"
              name="at"
              step={1}
              min="1826-01-01T00:00"
              max="9999-12-31T23:59"
              defaultValue={taken?.at.slice(0, 19) ?? ''}
              className={fieldStyle}
            />
          </label>
        )}
        {way === 'shift' && <ShiftFields />}
        {way === 'shift' && <Outcome taken={taken} shift={shift} />}
        {problem !== null && (
          <p role="alert" className="text-danger">
            {text[problem]}
          </p>
        )}
        <Button type="submit" tone="primary" className="self-end">
          {text.save(count)}
        </Button>
      </form>
    </Dialog>
  );
}

function ShiftFields() {
  const text = useText('taken');
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <label className="flex flex-col gap-1 font-medium">
        {text.direction}
        <select name="direction" className={fieldStyle}>
          <option value="1">{text.later}</option>
          <option value="-1">{text.earlier}</option>
        </select>
      </label>
      {(['days', 'hours', 'minutes'] as const).map((unit) => (
        <label key={unit} className="flex flex-col gap-1 font-medium">
          {text[unit]}
          <input
            type="number"
            name={unit}
            min={0}
            max={99_999}
            step={1}
            inputMode="numeric"
            placeholder="0"
            className={fieldStyle}
          />
        </label>
      ))}
    </div>
  );
}

/** Shows on one photo what a shift does. */
function Outcome({ taken, shift }: { taken: WireTaken | null; shift: DateEdit | null }) {
  const text = useText('taken');
  if (taken === null || shift === null) return null;
  const planned = planDate(taken, shift, Date.now());
  if (planned.kind !== 'changed' || planned.to === null) return null;
  return (
    <p role="status" className="text-ink-soft tabular-nums">
      {text.becomes({ from: text.at(taken), to: text.at(planned.to) })}
    </p>
  );
}
