'use client';

import { type SyntheticEvent, useEffect, useState } from 'react';
import { rememberTimeZone } from '@/lib/browser/time-zone/own-time-zone';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { type Credentials, requestSession } from './request-session';
import { safeNext } from './safe-next';

type SignInState = { kind: 'idle' } | { kind: 'busy' } | { kind: 'failed'; message: string };

/** Signs in with the password, or with the one-time link the terminal printed. */
export function SignInForm({ next }: { next: string }) {
  const text = useText('signIn');
  const [state, setState] = useState<SignInState>({ kind: 'idle' });

  async function signIn(credentials: Credentials) {
    setState({ kind: 'busy' });
    const message = await requestSession(credentials, text);
    if (message === null) {
      rememberTimeZone();
      window.location.assign(safeNext(next));
    } else setState({ kind: 'failed', message });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is in the address once, when the page opens.
  useEffect(() => {
    const link = new URLSearchParams(window.location.hash.slice(1)).get('link');
    if (link === null) return;
    // Out of the address, so that it stays in no history and no screenshot.
    window.history.replaceState(null, '', window.location.pathname);
    void signIn({ link });
  }, []);

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    void signIn({ password: String(password) });
  }

  const isBusy = state.kind === 'busy';
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {/* Password managers want to know whose password it is. */}
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
      <label className="flex flex-col gap-1.5 text-sm font-medium">
        {text.password}
        <input
          type="password"
          name="password"
          autoComplete="current-password"
          required
          // biome-ignore lint/a11y/noAutofocus: the page has no other purpose.
          autoFocus
          aria-describedby={state.kind === 'failed' ? 'sign-in-problem' : undefined}
          aria-invalid={state.kind === 'failed'}
          className="h-11 rounded-lg border border-line-strong bg-surface px-3 text-base font-normal aria-invalid:border-danger"
        />
      </label>
      {state.kind === 'failed' && (
        <p id="sign-in-problem" role="alert" className="text-sm text-danger">
          {state.message}
        </p>
      )}
      <Button type="submit" tone="primary" disabled={isBusy} className="h-11">
        {isBusy ? text.busy : text.submit}
      </Button>
    </form>
  );
}
