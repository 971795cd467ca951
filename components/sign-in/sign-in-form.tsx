'use client';

import { useEffect, useState } from 'react';
import { rememberTimeZone } from '@/lib/browser/time-zone/own-time-zone';
import { safeNext } from '@/lib/shared/safe-next';
import type { SignInWays } from '@/lib/shared/sign-in';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { OpenidButton } from './openid-button';
import { type Credentials, requestSession } from './request-session';

/** `isOfForm`: what was typed is wrong, or could not be judged; not what happened at the provider. */
type SignInState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'failed'; message: string; isOfForm: boolean };

type SignInFormProps = {
  next: string;
  ways: SignInWays;
  /** Why signing in at the provider did not work; null where nobody came back from there. */
  problem: string | null;
};

/** Signs in with the password, at the provider, or with the one-time link the terminal printed. */
export function SignInForm({ next, ways, problem }: SignInFormProps) {
  const text = useText('signIn');
  const { basePath, pages } = useHost();
  const [state, setState] = useState<SignInState>(
    problem === null ? { kind: 'idle' } : { kind: 'failed', message: problem, isOfForm: false },
  );

  async function signIn(credentials: Credentials) {
    setState({ kind: 'busy' });
    const message = await requestSession(credentials, text, { basePath });
    if (message === null) {
      rememberTimeZone();
      window.location.assign(safeNext(next, pages.gallery ?? '/'));
    } else setState({ kind: 'failed', message, isOfForm: true });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is in the address once, when the page opens.
  useEffect(() => {
    const link = new URLSearchParams(window.location.hash.slice(1)).get('link');
    if (link === null) return;
    // Out of the address, so that it stays in no history and no screenshot.
    window.history.replaceState(null, '', window.location.pathname);
    void signIn({ link });
  }, []);

  function submit(fields: FormData) {
    const password = String(fields.get('password'));
    void signIn(ways.asksName ? { name: String(fields.get('username')), password } : { password });
  }

  const isFailed = state.kind === 'failed' && state.isOfForm;
  return (
    <div className="flex flex-col gap-4">
      {state.kind === 'failed' && (
        <p id="sign-in-problem" role="alert" className="text-sm text-danger">
          {state.message}
        </p>
      )}
      {ways.hasPassword && (
        <form
          // Sent before the page's scripts were there: React keeps it and calls this then. Without it the browser would put the
          // password into the address.
          action={submit}
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
          className="flex flex-col gap-4"
        >
          {ways.asksName ? (
            <Field label={text.name} name="username" isFailed={isFailed} isFirst />
          ) : (
            // Password managers want to know whose password it is.
            <input
              type="text"
              name="username"
              autoComplete="username"
              defaultValue="admin"
              className="hidden"
              readOnly
              tabIndex={-1}
              aria-hidden="true"
            />
          )}
          <Field label={text.password} name="password" isFailed={isFailed} isFirst={!ways.asksName} />
          <Button type="submit" tone="primary" disabled={state.kind === 'busy'} className="h-11">
            {state.kind === 'busy' ? text.busy : text.submit}
          </Button>
        </form>
      )}
      {ways.openid !== null && (
        <>
          {ways.hasPassword && <p className="text-center text-sm text-ink-soft">{text.or}</p>}
          <OpenidButton
            next={next}
            label={ways.openid.label}
            isOnly={!ways.hasPassword}
            onProblem={(message) =>
              setState(message === null ? { kind: 'idle' } : { kind: 'failed', message, isOfForm: false })
            }
          />
        </>
      )}
    </div>
  );
}

type FieldProps = { label: string; name: 'username' | 'password'; isFailed: boolean; isFirst: boolean };

function Field({ label, name, isFailed, isFirst }: FieldProps) {
  return (
    <label className="flex flex-col gap-1.5 text-sm font-medium">
      {label}
      <input
        type={name === 'password' ? 'password' : 'text'}
        name={name}
        autoComplete={name === 'password' ? 'current-password' : 'username'}
        autoCapitalize="none"
        spellCheck={false}
        required
        // biome-ignore lint/a11y/noAutofocus: the page has no other purpose.
        autoFocus={isFirst}
        aria-describedby={isFailed ? 'sign-in-problem' : undefined}
        aria-invalid={isFailed}
        className="h-11 rounded-lg border border-line-strong bg-surface px-3 text-base font-normal aria-invalid:border-danger"
      />
    </label>
  );
}
