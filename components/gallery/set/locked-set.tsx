import { Lock } from 'lucide-react';
import type { Texts } from '@/lib/shared/text/texts';
import { buttonStyle } from '../../ui/button';
import { fieldStyle } from '../../ui/field';

type LockedSetProps = {
  /** Where the form goes to. */
  action: string;
  /** Why the last password was not taken; null where there was none. */
  problem: string | null;
  text: Texts['set'];
};

/** Asks for the password of a link. Nothing of it needs a script. */
export function LockedSet({ action, problem, text: { locked: text } }: LockedSetProps) {
  return (
    <main className="m-auto flex w-full max-w-sm flex-col gap-5 px-6 py-16">
      <div className="flex flex-col items-center gap-3 text-center">
        <Lock className="size-10 text-accent" aria-hidden="true" />
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{text.title}</h1>
        <p className="text-pretty text-ink-soft">{text.text}</p>
      </div>
      <form method="post" action={action} className="flex flex-col gap-4">
        <label className="flex flex-col gap-1.5 text-sm font-medium">
          {text.password}
          <input
            type="password"
            name="password"
            required
            maxLength={200}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it is the one thing to do here.
            autoFocus
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : 'set-password-problem'}
            className={fieldStyle}
          />
        </label>
        {problem !== null && (
          <p id="set-password-problem" role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
        <button type="submit" className={buttonStyle({ tone: 'primary' })}>
          {text.enter}
        </button>
      </form>
    </main>
  );
}
