// @vitest-environment happy-dom
import { act, type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useToldAddress } from './use-told-address';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/gallery');
});
afterEach(() => vi.unstubAllGlobals());

/** Follows the address as Next.js does: from its first effects on, which run after those of what it draws. */
function Router({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const { history } = window;
    const replace = history.replaceState.bind(history);
    history.replaceState = (data, unused, url) => {
      replace(data, unused, url);
      setQuery(window.location.search);
    };
    return () => {
      history.replaceState = replace;
    };
  }, []);
  return (
    <>
      <output>{query}</output>
      {children}
    </>
  );
}

function Host({ children }: { children: ReactNode }) {
  useToldAddress();
  return children;
}

/** Somebody quick, on a slow phone. */
function Choice({ order }: { order: string | null }) {
  useEffect(() => {
    if (order !== null) window.history.pushState(null, '', `/gallery?order=${order}`);
  }, [order]);
  return null;
}

test.each([
  ['an order chosen before the router follows the address is told to it', 'taken', '?order=taken'],
  ['an address that nobody changed is left alone', null, ''],
])('%s', async (_, order, told) => {
  const container = document.createElement('div');
  const root = createRoot(container);
  await act(async () =>
    root.render(
      <Router>
        <Host>
          <Choice order={order} />
        </Host>
      </Router>,
    ),
  );
  expect(container.textContent).toBe(told);
  act(() => root.unmount());
});
