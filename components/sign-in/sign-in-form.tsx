'use client';

import { type SyntheticEvent, useEffect, useState } from 'react';
import { rememberTimeZone } from '@/components/gallery/time/own-time-zone';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/shared/wire';
import { safeNext } from './safe-next';

type SignInState = { kind: 'idle' } | { kind: 'busy' } | { kind: 'failed'; message: string };

/** Signs in with the password, or with the one-time link the terminal printed. */
export function SignInForm({ next }: { next: string }) {
  const [state, setState] = useState<SignInState>({ kind: 'idle' });

  async function signIn(credentials: { password: string } | { link: string }) {
    setState({ kind: 'busy' });
    const message = await postSession(credentials);
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
        Password
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
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}

/** Browsers refuse a secure cookie on a page without encryption, and any cookie where they were told to. */
const COOKIE_REFUSED =
  'You’d be signed in, but this browser didn’t keep the cookie that signs you in. Allow cookies for this site, and open it under its https address.';

/** The sentence that the server answered an error with. */
async function messageOf(response: Response): Promise<string> {
  const body = (await response.json()) as { error?: { message?: string } };
  return body.error?.message ?? 'The server did not say why. Try again.';
}

/** Null where the browser has sent the new cookie back. */
async function checkCookie(): Promise<string | null> {
  const response = await fetch('/api/session', { cache: 'no-store' });
  if (!response.ok) return messageOf(response);
  return ((await response.json()) as SessionAnswer).isSignedIn ? null : COOKIE_REFUSED;
}

/** Null when signed in, else the sentence that says why not. */
async function postSession(credentials: { password: string } | { link: string }): Promise<string | null> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    return response.ok ? await checkCookie() : await messageOf(response);
  } catch {
    return 'The server could not be reached. Check your connection and try again.';
  }
}
