// @vitest-environment happy-dom

import { act, use, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Uploader } from '@/lib/browser/upload';
import { EMPTY_SNAPSHOT } from '@/lib/browser/upload/empty-snapshot';
import { TICKET_PREFIX } from '@/lib/browser/upload/tickets/ticket-prefix';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { uploadsText } from '@/lib/shared/text/en/uploads';
import { eventually } from '@/testing/shared/eventually';
import { TextProvider } from '../text/text-provider';
import { UploadsContext, UploadsProvider } from './uploads-provider';
import { fetchEngine, useLazyUploader } from './use-lazy-uploader';

const engine = vi.hoisted(() => ({ createUploader: vi.fn() }));
vi.mock('@/lib/browser/upload/uploader-with-parts', () => engine);

function fakeUploader() {
  const fake = { add: vi.fn(() => []), warmUp: vi.fn(), destroy: vi.fn(), on: () => () => {} };
  return { ...fake, subscribe: () => () => {}, getSnapshot: () => EMPTY_SNAPSHOT };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  engine.createUploader.mockReset().mockImplementation(fakeUploader);
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** Another part of the page, which opens the uploader above all pages. */
function Sharing({ uploader }: { uploader: Uploader }) {
  const holder = use(UploadsContext);
  useEffect(() => void holder?.open(() => uploader), [holder, uploader]);
  return null;
}

type Lazy = ReturnType<typeof useLazyUploader>;
const ignore = () => () => {};

function Page({ isExpected, seen }: { isExpected: boolean; seen: Lazy[] }) {
  seen.push(useLazyUploader({ limits: DEFAULT_LIMITS }, isExpected, ignore));
  return null;
}

function setUp(wrap: (page: React.ReactNode) => React.ReactNode = (page) => page) {
  const seen: Lazy[] = [];
  const root = createRoot(document.createElement('div'));
  const show = (page: React.ReactNode) =>
    act(async () => root.render(<TextProvider text={{ uploads: uploadsText }}>{wrap(page)}</TextProvider>));
  return {
    open: (isExpected = false) => show(<Page isExpected={isExpected} seen={seen} />),
    leave: () => show(null),
    latest: () => seen.at(-1)!,
    end: () => act(() => root.unmount()),
  };
}

const opened = (latest: () => Lazy) =>
  eventually(() => act(async () => expect(latest().uploader.uploader).not.toBeNull()));

it('is not there on a page that is only looked at', async () => {
  const { open, latest, end } = setUp();
  await open();
  expect(latest().uploader).toMatchObject({ ...EMPTY_SNAPSHOT, uploader: null });
  expect(engine.createUploader).not.toHaveBeenCalled();
  end();
});

it('is fetched, and made ready, when files are expected', async () => {
  const { open, latest, end } = setUp();
  await open(true);
  await opened(latest);
  expect(engine.createUploader).toHaveBeenCalledTimes(1);
  expect(latest().uploader.uploader?.warmUp).toHaveBeenCalled();
  end();
});

it('gets the files that were chosen before it was there', async () => {
  const { open, latest, end } = setUp();
  await open();
  let got: Uploader | undefined;
  await act(
    async () =>
      void latest()
        .open()
        .then((uploader) => (got = uploader)),
  );
  expect(latest().isWanted).toBe(true);
  await opened(latest);
  expect(got).toBe(latest().uploader.uploader);
  await expect(latest().open()).resolves.toBe(got);
  end();
});

it('comes by itself where an earlier visit left a ticket', async () => {
  localStorage.setItem(`${TICKET_PREFIX}a`, '{}');
  const { open, latest, end } = setUp();
  await open();
  await opened(latest);
  expect(latest().isWanted).toBe(false);
  end();
});

it('is the one above all pages, as soon as there is one', async () => {
  const above = fakeUploader() as unknown as Uploader;
  const { open, latest, end } = setUp((page) => (
    <UploadsProvider>
      {page}
      <Sharing uploader={above} />
    </UploadsProvider>
  ));
  await open();
  await opened(latest);
  expect(latest().uploader.uploader).toBe(above);
  expect(engine.createUploader).not.toHaveBeenCalled();
  await open(true);
  expect(above.warmUp).toHaveBeenCalled();
  expect(engine.createUploader).not.toHaveBeenCalled();
  end();
});

it('gets files above all pages when the page is left before it was there', async () => {
  const { open, leave, latest, end } = setUp((page) => <UploadsProvider>{page}</UploadsProvider>);
  await open();
  const got = latest().open();
  await leave();
  await act(async () => expect((await got).add).toBeDefined());
  expect(engine.createUploader).toHaveBeenCalledTimes(1);
  end();
});

it('says while it is not there whether there is a network', async () => {
  const { open, latest, end } = setUp();
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await open();
  await act(async () => void window.dispatchEvent(new Event('offline')));
  expect(latest().uploader.online).toBe(false);
  online.mockReturnValue(true);
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(latest().uploader.online).toBe(true);
  end();
});

it('fetches the engine by one function', async () => {
  await expect(fetchEngine()).resolves.toBe(engine.createUploader);
});
