import { type SyntheticEvent, useRef, useState } from 'react';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { MAX_GUEST_NAME } from '@/lib/shared/links/drop';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { fieldStyle } from '../ui/field';

type NameFormProps = { name: string; onName: (name: string) => void };

/** Asks a guest who they are, once. */
export function NameForm({ name, onName }: NameFormProps) {
  const text = useText('drop');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    // The server takes no name of characters that nobody sees either.
    const given = cleanText(String(new FormData(event.currentTarget).get('name') ?? ''));
    if (given !== '') return onName(given);
    setMissing(true);
    field.current?.focus();
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="mx-auto flex w-full max-w-sm flex-col gap-4 rounded-3xl border border-line bg-surface p-6 shadow-raised"
    >
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{text.nameTitle}</h2>
        <p className="text-sm text-ink-soft">{text.nameHint}</p>
      </div>
      <label className="flex flex-col gap-1.5 text-sm font-medium">
        {text.name}
        <input
          ref={field}
          name="name"
          defaultValue={name}
          required
          maxLength={MAX_GUEST_NAME}
          autoComplete="name"
          enterKeyHint="go"
          className={fieldStyle}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'guest-name-missing' : undefined}
        />
      </label>
      {isMissing && (
        <p id="guest-name-missing" role="alert" className="text-sm text-danger">
          {text.nameMissing}
        </p>
      )}
      <Button type="submit" tone="primary" size="large">
        {text.start}
      </Button>
    </form>
  );
}
