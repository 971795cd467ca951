// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToReadableStream } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestHost } from '../host/testing/test-host';
import { EnglishTexts } from '../text/testing/english-texts';
import { SignInForm } from './sign-in-form';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

test('a server that is away after the password was right is told, and the form can be sent again', async () => {
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    if (init?.method === 'POST') return new Response(null, { status: 204 });
    throw new TypeError('Failed to fetch');
  });
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  await act(async () =>
    root.render(
      <TestHost>
        <EnglishTexts>
          <SignInForm
            next="/gallery"
            ways={{ asksName: false, hasPassword: true, openid: null }}
            problem={null}
          />
        </EnglishTexts>
      </TestHost>,
    ),
  );
  const password = element.querySelector<HTMLInputElement>('[name=password]');
  if (password) password.value = 'correct horse battery';
  await act(async () => element.querySelector('form')?.requestSubmit());
  await expect
    .poll(() => element.querySelector('[role=alert]')?.textContent ?? '')
    .toMatch(/can’t be reached/);
  expect(password?.getAttribute('aria-invalid')).toBe('true');
  expect(element.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(false);
  await act(async () => root.unmount());
});

test('what went wrong at the provider is told, and calls nothing wrong that was typed', async () => {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const ways = { asksName: true, hasPassword: true, openid: { label: 'Example' } };
  await act(async () =>
    root.render(
      <TestHost>
        <EnglishTexts>
          <SignInForm next="/gallery" ways={ways} problem="It was cancelled." />
        </EnglishTexts>
      </TestHost>,
    ),
  );
  expect(element.querySelector('[role=alert]')?.textContent).toBe('It was cancelled.');
  expect(element.querySelectorAll('[aria-invalid=true]')).toHaveLength(0);
  await act(async () => root.unmount());
});

test('a password that is sent before the scripts are there is never put into the address', async () => {
  const ways = { asksName: false, hasPassword: true, openid: null };
  const page = await renderToReadableStream(
    <TestHost>
      <EnglishTexts>
        <SignInForm next="/gallery" ways={ways} problem={null} />
      </EnglishTexts>
    </TestHost>,
  );
  await page.allReady;
  const [form] = /<form[^>]*>/.exec(await new Response(page).text()) ?? [];
  // React keeps such a form until it can send it; without an address the browser would send it to the page's own.
  expect(form).toContain('action="javascript:throw');
});
