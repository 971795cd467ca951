// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '@/testing/shared/eventually';
import { TextProvider } from '../text/text-provider';
import { useQueueView } from './use-queue-view';
import { useSigns } from './use-signs';

vi.mock('./upload-queue', () => ({ UploadQueue: () => null }));
vi.mock('./upload-keeper', () => ({ UploadKeeper: () => null }));

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function View({ isExpected = false, isNeeded = false }: { isExpected?: boolean; isNeeded?: boolean }) {
  const { UploadQueue, isOutOfReach } = useQueueView(isExpected, isNeeded);
  if (isOutOfReach) return <output>is out of reach</output>;
  return <output>{UploadQueue === null ? 'waits' : 'is here'}</output>;
}

function Signs({ onSign }: { onSign: () => void }) {
  useSigns(onSign);
  return null;
}

/** Words stand for everything that is fetched: they are fetched with the view. */
function setUp(fetchWords: () => Promise<unknown>) {
  const host = document.createElement('div');
  const root = createRoot(host);
  const loadOthers = async () => ({});
  const show = async (view: React.ReactNode) => {
    const text = { uploadQueue: fetchWords, uploadLink: loadOthers, uploads: loadOthers } as never;
    await act(async () => root.render(<TextProvider text={text}>{view}</TextProvider>));
    return host.textContent;
  };
  return { host, show, end: () => act(() => root.unmount()) };
}

it('fetches nothing for a page that is only looked at, and all of it once files are expected', async () => {
  const fetchWords = vi.fn(async () => ({}));
  const { host, show, end } = setUp(fetchWords);
  await show(<View />);
  expect(fetchWords).not.toHaveBeenCalled();
  await show(<View isExpected />);
  await eventually(() => act(async () => expect(host.textContent).toBe('is here')));
  expect(fetchWords).toHaveBeenCalledTimes(1);
  end();
});

it('is fetched for a page that has stood for five seconds', async () => {
  vi.useFakeTimers();
  const { host, show, end } = setUp(async () => ({}));
  await show(<View />);
  await act(() => vi.advanceTimersByTimeAsync(4_900));
  expect(host.textContent).toBe('waits');
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(host.textContent).toBe('is here');
  end();
});

it('tries again when there is a connection, as long as files wait to be shown', async () => {
  const fetchWords = vi.fn(async (): Promise<unknown> => {
    throw new TypeError('offline');
  });
  const { host, show, end } = setUp(fetchWords);
  await show(<View isExpected />);
  await eventually(() => expect(fetchWords).toHaveBeenCalledTimes(1));
  await show(<View isExpected isNeeded />);
  await eventually(() => expect(fetchWords).toHaveBeenCalledTimes(2));
  expect(host.textContent).toBe('waits');
  fetchWords.mockResolvedValue({});
  await act(async () => window.dispatchEvent(new Event('online')));
  await eventually(() => act(async () => expect(host.textContent).toBe('is here')));
  end();
});

it('says so when it could not be fetched several times, until it is here', async () => {
  vi.useFakeTimers();
  const fetchWords = vi.fn(async (): Promise<unknown> => {
    throw new TypeError('gone');
  });
  const { host, show, end } = setUp(fetchWords);
  await show(<View isNeeded />);
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  await pass(2_000);
  expect(host.textContent).toBe('waits');
  await pass(2_000);
  expect(host.textContent).toBe('is out of reach');
  fetchWords.mockResolvedValue({});
  await pass(2_000);
  expect(host.textContent).toBe('is here');
  end();
});

it.each(['pointerdown', 'keydown', 'dragenter'])('takes %s for a sign, once', async (name) => {
  const onSign = vi.fn();
  const { show, end } = setUp(async () => ({}));
  await show(<Signs onSign={onSign} />);
  expect(onSign).not.toHaveBeenCalled();
  window.dispatchEvent(new Event(name));
  window.dispatchEvent(new Event('keydown'));
  expect(onSign).toHaveBeenCalledTimes(1);
  end();
});
