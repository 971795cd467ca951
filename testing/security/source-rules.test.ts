/** Rules about constructs that are not in our sources at all, so that nothing has to hold them back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = ['app', 'components', 'lib'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.[jt]sx?$/.test(file) && !/\.(test|security|durability|servers)\.|(^|\/)testing\//.test(file),
    )
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, file), 'utf8') })),
);
const pages = sources.filter(({ file }) => /^(app|components|lib\/(browser|shared))\//.test(file));

test.each<[string, RegExp]>([
  [
    'text that becomes HTML',
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc/,
  ],
  ['text that becomes code', /\beval\(|new Function\(|set(Timeout|Interval)\(\s*['"`]/],
  [
    'values on the document, or looked up by an element’s name',
    /document\.(all|forms|images|anchors|embeds)\b|document\[/,
  ],
  [
    'messages from other windows',
    /(window|globalThis)\.(addEventListener\(\s*['"]message|onmessage)|\.opener\b|window\.parent\b/,
  ],
  ['scripts, styles and fonts of other sites', /<(script|link)\b[^>]*https?:|@import\s+url|from ['"]https?:/],
  ['a foreign party that is told of visitors', /google-analytics|googletagmanager|sentry\.io|sendBeacon/],
])('no page of ours has %s', (_, pattern) => {
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

test('no answer is a script that a caller names, and there are no WebSockets and no GraphQL', () => {
  const server = sources.filter(({ file }) => /^(app|lib\/server)\//.test(file));
  const pattern = /jsonp|searchParams\.get\(['"]callback|new WebSocket|graphql/i;
  expect(server.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

test('the server calls no address that a visitor names', () => {
  const server = sources.filter(({ file }) => /^lib\/(server|storage)\/(?!contract|servers)/.test(file));
  // The libraries of the bucket, of Redis and of the collector call what the configuration names. Besides, two files do.
  const callers = server
    .filter(({ text }) => /\bfetch\(|globalThis\.fetch/.test(text))
    .map(({ file }) => file);
  expect(new Set(callers)).toEqual(
    new Set([
      // The receiver that WEBHOOK_URL names.
      'lib/server/hooks/webhook/create-webhook.ts',
      // The provider that OIDC_ISSUER names; composition gives it the platform's fetch.
      'lib/server/openid/create-bounded-fetch.ts',
      'lib/server/openid/create-openid-provider.ts',
      'lib/server/services.ts',
      // The bucket's own address, for a preflight.
      'lib/server/tickets/ticket-carrier.ts',
    ]),
  );
  const connecting = server
    .filter(({ text }) => /\{ connect\b.*from 'node:(net|tls)'|new Socket\(|node:dgram/.test(text))
    .map(({ file }) => file);
  expect(new Set(connecting)).toEqual(
    new Set([
      // The scanner that CLAMAV_ADDRESS names.
      'lib/server/hooks/clamav/ping-clamd.ts',
      // The pipe of a decode process to its parent.
      'lib/server/decode/serve-jobs.ts',
    ]),
  );
});

/**
 * A right follows from an identity, and who somebody is `identify` alone says. Cookies are read for that in our own sign-in, and
 * besides for how a page is drawn.
 */
test('nothing but our own sign-in reads cookies to decide a right', () => {
  const readers = sources
    .filter(({ file }) => /^(app|lib\/server)\//.test(file))
    .filter(({ text }) =>
      /\bread(Session|Device|)Token\b|\breadCookie\b|get\(['"]cookie['"]\)|\bcookies\(\)|\bsessions\.(open|isSignedIn)\b/.test(
        text,
      ),
    )
    .map(({ file }) => file);
  expect(new Set(readers)).toEqual(
    new Set([
      'lib/server/http/read-cookie.ts',
      'lib/server/session/session-cookie.ts',
      // The one that returns what `identify` says.
      'lib/server/session/built-in-sign-in.ts',
      // The browser's own memory of a sign-in, which decides whose guesses wait.
      'lib/server/api/session-routes.ts',
      // The time zone and the kind of thumbnails.
      // The language.
      'app/language.ts',
      'lib/server/http/request-language.ts',
      // The theme.
      'app/site.tsx',
      'lib/server/media/error-page.ts',
      'app/gallery/albums/[id]/page.tsx',
      'app/gallery/page.tsx',
      'app/gallery/audit/page.tsx',
      'app/gallery/sessions/page.tsx',
      'app/gallery/links/page.tsx',
      'app/gallery/guests/page.tsx',
      'app/s/[token]/page.tsx',
      'lib/server/links/open-set-page.ts',
      // That somebody knows the password of a link, which opens that link alone.
      'lib/server/links/link-passwords.ts',
      // The session that has begun this moment, by its own token.
      'lib/server/session/start-session.ts',
    ]),
  );
});
