import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ApiError } from '../errors/api-error';
import { errorPage } from './error-page';

it('is a page with a style sheet that its own policy lets in, and nothing else', async () => {
  const response = await errorPage(new ApiError('not_found'), 'r', new Headers({ accept: 'text/html' }));
  const style = (await response.text()).split('<style>')[1]?.split('</style>')[0] ?? '';
  expect(style).not.toBe('');
  const hash = createHash('sha256').update(style).digest('base64');
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
  );
});

it('is the wire form for a program', async () => {
  const response = await errorPage(new ApiError('not_found'), 'r', new Headers({ accept: '*/*' }));
  expect(response.headers.get('content-type')).toMatch(/json/);
});

it.each([
  ['theme=dark', 'dark'],
  ['theme=light', 'light'],
  ['', 'light dark'],
])('has the theme that a visitor chose, with the cookie "%s"', async (cookie, scheme) => {
  const headers = new Headers({ accept: 'text/html', cookie });
  const page = await (await errorPage(new ApiError('not_found'), 'r', headers)).text();
  expect(page).toContain(`<meta name="color-scheme" content="${scheme}">`);
});
