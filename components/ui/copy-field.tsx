import { useState } from 'react';
import { useText } from '../text/text-provider';
import { Button } from './button';
import { copyText } from './copy-text';
import { fieldStyle } from './field';

type CopyFieldProps = {
  label: string;
  value: string;
  /** Names the button after the field it belongs to. */
  copyNamed: (label: string) => string;
};

/** A text to be copied by a button, or by hand. */
export function CopyField({ label, value, copyNamed }: CopyFieldProps) {
  const text = useText('common');
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null);
  async function copy() {
    setOutcome((await copyText(value)) ? 'copied' : 'copyByHand');
  }
  return (
    <div className="flex items-end gap-2">
      <label className="flex min-w-0 flex-1 flex-col gap-1 font-medium">
        <span className="truncate">{label}</span>
        <input readOnly value={value} onFocus={({ target }) => target.select()} className={fieldStyle} />
      </label>
      <Button onClick={() => void copy()} className="pointer-coarse:h-11" aria-label={copyNamed(label)}>
        <span aria-live="polite">{text[outcome ?? 'copy']}</span>
      </Button>
    </div>
  );
}
