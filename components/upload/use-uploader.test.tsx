// @vitest-environment happy-dom
import { act, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploaderOptions } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { createFakeBucket, type FakeSend } from '@/testing/browser/create-fake-bucket';
import { createFakeServer } from '@/testing/browser/create-fake-server';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { NO_COMPRESSOR } from '@/testing/browser/create-test-uploader';
import { fileOf, samplePng } from '@/testing/browser/sample-files';
import { UploadsProvider } from './uploads-provider';
import { type UseUploader, useUploader } from './use-uploader';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

function setUp(onSend: (send: FakeSend) => void, more: Partial<UploaderOptions> = {}) {
  const server = createFakeServer();
  const options: UploaderOptions = {
    limits: DEFAULT_LIMITS,
    fetch: server.fetch,
    createXhr: createFakeBucket(onSend).createXhr,
    storage: createFakeStorage(),
    compressor: NO_COMPRESSOR,
    makePreview: null,
    ...more,
  };
  const seen: UseUploader[] = [];
  const view = <View options={options} onRender={(uploader) => seen.push(uploader)} />;
  return { view, seen, latest: () => seen.at(-1)! };
}

function View({
  options,
  onRender,
}: Readonly<{ options: UploaderOptions; onRender: (uploader: UseUploader) => void }>) {
  const uploader = useUploader(options);
  onRender(uploader);
  return <output>{uploader.items.map(({ status }) => status).join(' ')}</output>;
}

async function mount(view: ReactNode) {
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<StrictMode>{view}</StrictMode>));
  return root;
}

const png = () => fileOf(samplePng(), 'a.png');
const statusesOf = ({ items }: UseUploader) => items.map(({ status }) => status);
/** Lets React draw what comes, until it is as expected. */
const reaches = (read: () => unknown, expected: unknown) => {
  const look = () =>
    act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return read();
    });
  return expect.poll(look, { interval: 0 }).toEqual(expected);
};

describe('useUploader', () => {
  it('follows a file to its end, with methods that never change, under StrictMode', async () => {
    const onCompleted = vi.fn();
    const { view, seen, latest } = setUp((send) => queueMicrotask(() => send.answer(204)));
    const root = await mount(view);
    latest().uploader?.on('completed', onCompleted);
    await act(async () => void latest().add([png()]));
    await reaches(() => statusesOf(latest()), ['done']);
    expect(new Set(seen.map(({ add }) => add)).size).toBeLessThanOrEqual(2);
    expect(latest().retry).toBe(seen.at(-2)?.retry);
    expect(onCompleted).toHaveBeenCalledTimes(1);
    await act(async () => root.unmount());
  });

  it('asks before the page is left only while something would be lost', async () => {
    const sends: FakeSend[] = [];
    const { view, latest } = setUp((send) => sends.push(send));
    const root = await mount(view);
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await act(async () => void latest().add([png()]));
    await reaches(leave, true);
    await reaches(() => sends.length, 1);
    sends[0]?.answer(204);
    await reaches(() => statusesOf(latest()), ['done']);
    await reaches(leave, false);
    await act(async () => root.unmount());
  });

  it('stops everything when the component goes', async () => {
    const sends: FakeSend[] = [];
    const { view, latest } = setUp((send) => sends.push(send));
    const root = await mount(view);
    await act(async () => void latest().add([png()]));
    await reaches(() => sends.length, 1);
    await act(async () => root.unmount());
    expect(sends[0]?.isAborted()).toBe(true);
  });

  it('goes on without its component below a provider, and is found again', async () => {
    const sends: FakeSend[] = [];
    const { view, seen, latest } = setUp((send) => sends.push(send));
    const root = createRoot(document.createElement('div'));
    const page = (shown: boolean) => <UploadsProvider>{shown && view}</UploadsProvider>;
    await act(async () => root.render(page(true)));
    await act(async () => void latest().add([png()]));
    await reaches(() => sends.length, 1);
    const { uploader } = latest();
    await act(async () => root.render(page(false)));
    expect(sends[0]?.isAborted()).toBe(false);
    seen.length = 0;
    await act(async () => root.render(page(true)));
    expect(latest().uploader).toBe(uploader);
    sends[0]?.answer(204);
    await reaches(() => statusesOf(latest()), ['done']);
    latest().uploader?.destroy();
    await act(async () => root.unmount());
  });

  it('renders an empty list on the server', () => {
    const { view } = setUp(() => {});
    expect(renderToString(view)).toBe('<output></output>');
  });
});
