/**
 * Next.js runs this in every page before anything else of ours (https://nextjs.org/docs/app/guides/instrumentation).
 *
 * Pages require Trusted Types (`lib/server/csp`): no text of any script becomes HTML or code. Neither React nor Next.js has a
 * policy of its own; all that they hand to the browser as text are addresses of our own scripts, which the default policy lets
 * pass. HTML and inline code have no way through it.
 */
import { isTrustedScriptUrl } from '@/lib/browser/is-trusted-script-url';

type CreateScriptUrl = (address: string, type: string, sink: string) => string | null;
type Factory = Readonly<{
  createPolicy(name: 'default', rules: { createScriptURL: CreateScriptUrl }): unknown;
}>;

const { trustedTypes } = globalThis as { trustedTypes?: Factory };
trustedTypes?.createPolicy('default', {
  createScriptURL: (address, _, sink) =>
    isTrustedScriptUrl(address, sink, location.origin) ? address : null,
});

// People who use keys or a screen reader keep their place; nobody else loads it.
addEventListener(
  'keydown',
  () =>
    void import('@/lib/browser/focus/keep-focus').then(
      ({ keepFocus }) => keepFocus(document, requestAnimationFrame),
      () => {
        // Away from the network it is missed, and nothing else.
      },
    ),
  { once: true, passive: true },
);
