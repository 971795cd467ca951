// @vitest-environment happy-dom
import { act, type ReactNode, Suspense, startTransition, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commonText } from '@/lib/shared/text/en/common';
import { TextFallback, TextProvider, type TextSources, useText, useTextLoader } from './text-provider';

const OWN = { ...commonText, cancel: 'Abort' };

let root: Root;
let host: HTMLElement;
/** Drawings that React had to begin anew. */
let recovered: unknown[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.createElement('div');
  recovered = [];
  root = createRoot(host, { onRecoverableError: (error) => recovered.push(error) });
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

let load: ReturnType<typeof useTextLoader> | undefined;

function Ahead() {
  load = useTextLoader();
  return null;
}

function Cancel() {
  // Hooks on both sides of the text, which may have to be waited for.
  const [before] = useState('<');
  const { cancel } = useText('common');
  const [after] = useState('>');
  return <>{`${before}${cancel}${after}`}</>;
}

// As a transition: React then waits a moment for the text, and continues with the component where it stopped.
const draw = (text: TextSources, child: ReactNode = <Cancel />) =>
  act(async () =>
    startTransition(() =>
      root.render(
        <TextProvider text={text}>
          <Suspense fallback="…">{child}</Suspense>
        </TextProvider>,
      ),
    ),
  );

describe('the text of a room', () => {
  it('is that of the nearest provider that has it, on a server too', () => {
    const page = (
      <TextProvider text={{ common: OWN }}>
        <TextProvider text={{}}>
          <Cancel />
        </TextProvider>
      </TextProvider>
    );
    expect(renderToString(page)).toBe('&lt;Abort&gt;');
  });

  it('is our English only where nobody above has other words', () => {
    const english = (
      <TextFallback text={{ common: commonText }}>
        <Cancel />
      </TextFallback>
    );
    expect(renderToString(english)).toContain(commonText.cancel);
    expect(renderToString(<TextProvider text={{ common: OWN }}>{english}</TextProvider>)).toBe(
      '&lt;Abort&gt;',
    );
  });

  it('is fetched once where it is not at hand', async () => {
    const common = vi.fn(async () => OWN);
    await draw({ common }, [<Cancel key="a" />, <Cancel key="b" />]);
    await draw({ common });
    expect(host.textContent).toBe('<Abort>');
    expect(common).toHaveBeenCalledTimes(1);
    expect(recovered).toEqual([]);
  });

  it('is there at once where it was fetched ahead, without a Suspense boundary', async () => {
    const common = async () => OWN;
    await draw({ common }, <Ahead />);
    await load?.(['common']);
    act(() =>
      root.render(
        <TextProvider text={{ common }}>
          <Cancel />
        </TextProvider>,
      ),
    );
    expect(host.textContent).toBe('<Abort>');
  });

  it('is asked for again where it could not be fetched', async () => {
    const common = vi.fn(async () => OWN).mockRejectedValueOnce(new TypeError('offline'));
    await draw({ common }, <Ahead />);
    await expect(load?.(['common'])).rejects.toThrow('offline');
    await draw({ common });
    expect(host.textContent).toBe('<Abort>');
  });

  it('is English where no provider has it', async () => {
    await draw({});
    const shown = async () => {
      await act(async () => {});
      return host.textContent;
    };
    await expect.poll(shown).toBe(`<${commonText.cancel}>`);
    await draw({}, <Ahead />);
    await expect(load?.(['common'])).resolves.toEqual([commonText]);
  });
});
