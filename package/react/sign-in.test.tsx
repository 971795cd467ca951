// @vitest-environment happy-dom

import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { errorText } from '@/lib/shared/text/en/errors';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { signOutText } from '@/lib/shared/text/en/sign-out';
import { eventually } from '@/testing/shared/eventually';
import { SignIn, SignOut } from './sign-in';
import { SluiceProvider } from './sluice-provider';

const OPENID = { asksName: true, hasPassword: true, openid: { label: 'Club' } };

let root: Root;
let asked: string[];
let opened: string[];

const draw = (element: ReactNode) => act(async () => root.render(element));
const settled = (check: () => void) =>
  eventually(async () => {
    await act(async () => undefined);
    check();
  });
const press = (label: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === label)?.click();
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  opened = [];
  vi.spyOn(window.location, 'assign').mockImplementation((url) => void opened.push(String(url)));
  vi.stubGlobal('fetch', async (path: unknown, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`);
    if (String(path).endsWith('/openid')) return Response.json({ url: 'https://provider.example/' });
    return method === 'GET' ? Response.json({ isSignedIn: true }) : new Response(null, { status: 204 });
  });
  root = createRoot(document.body.appendChild(document.createElement('main')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each([
  ['the page that was asked for', '/photos/all?tag=sea', '/photos/all?tag=sea'],
  ['the gallery of the app, where another site was', 'https://evil.example/', '/photos'],
  ['the gallery of the app, where nothing was', null, '/photos'],
])('in a host’s app somebody signs in by its handlers, and sees %s', async (_, next, expected) => {
  await draw(
    <SluiceProvider basePath="/api/photos" pages={{ gallery: '/photos' }}>
      <SignIn next={next} />
    </SluiceProvider>,
  );
  const password = document.querySelector<HTMLInputElement>('[name=password]');
  if (password) password.value = 'correct horse battery';
  await act(async () => document.querySelector('form')?.requestSubmit());
  await settled(() => expect(opened).toEqual([expected]));
  expect(asked).toEqual(['POST /api/photos/session', 'GET /api/photos/session']);
});

it('offers the ways there are, and says why one did not work', async () => {
  await draw(<SignIn basePath="/api/photos" ways={OPENID} problem="openid_declined" />);
  await settled(() => expect(document.body.textContent).toContain(errorText('openid_declined')));
  expect(document.querySelector('[name=username]')?.getAttribute('type')).toBe('text');
  await press(signInText.withProvider('Club'));
  await settled(() => expect(opened).toEqual(['https://provider.example/']));
  expect(asked).toEqual(['POST /api/photos/openid']);
});

it('signs out by the handlers of the host, and leads to no page that it does not have', async () => {
  await draw(<SignOut basePath="/api/photos" />);
  await press('Sign out');
  await settled(() => expect(document.body.textContent).toContain(signOutText.explanation));
  expect(document.querySelector('dialog a, [role=dialog] a')).toBeNull();
  await press(signOutText.here);
  await settled(() => expect(opened).toEqual(['/']));
  expect(asked).toEqual(['DELETE /api/photos/session']);
});
