// @vitest-environment happy-dom
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { UploaderOptions } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { uploadsText } from '@/lib/shared/text/en/uploads';
import { createFakeBucket, type FakeSend } from '@/testing/browser/create-fake-bucket';
import { createFakeServer } from '@/testing/browser/create-fake-server';
import { createFakeStorage } from '@/testing/browser/create-fake-storage';
import { NO_COMPRESSOR } from '@/testing/browser/create-test-uploader';
import { fileOf, samplePng } from '@/testing/browser/sample-files';
import { HostProvider } from '../host/host';
import { TEST_HOST } from '../host/testing/test-host';
import { TextProvider } from '../text/text-provider';
import { UploadsProvider } from './uploads-provider';
import type { UseUploader } from './use-opened-uploader';
import { useUploader } from './use-uploader';

/** An uploader that nobody gives a file. */
const OPTIONS: UploaderOptions = {
  limits: DEFAULT_LIMITS,
  compressor: NO_COMPRESSOR,
  storage: null,
  makePreview: null,
};

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

const reaches = (read: () => unknown, expected: unknown) => expect.poll(read).toEqual(expected);

const png = () => fileOf(samplePng(), 'a.png');
const statusesOf = ({ items }: UseUploader) => items.map(({ status }) => status);

/** Renders in an element of its own and waits for the uploader, which is made after the first draw. */
async function mount(view: ReactNode, latest: () => UseUploader | undefined) {
  const host = document.createElement('div');
  const root = createRoot(host);
  root.render(view);
  await reaches(() => (latest()?.uploader ?? null) !== null, true);
  return { host, root };
}

describe('useUploader', () => {
  it('follows a file to its end, with methods that never change, under StrictMode', async () => {
    const onCompleted = vi.fn();
    const { view, seen, latest } = setUp((send) => queueMicrotask(() => send.answer(204)));
    const { root } = await mount(<StrictMode>{view}</StrictMode>, latest);
    latest().uploader?.on('completed', onCompleted);
    latest().add([png()]);
    await reaches(() => statusesOf(latest()), ['done']);
    expect(new Set(seen.map(({ add }) => add)).size).toBeLessThanOrEqual(2);
    expect(latest().retry).toBe(seen.at(-2)?.retry);
    expect(onCompleted).toHaveBeenCalledTimes(1);
    root.unmount();
  });

  it('asks before the page is left only while something would be lost', async () => {
    const sends: FakeSend[] = [];
    const { view, latest } = setUp((send) => sends.push(send));
    const { root } = await mount(<StrictMode>{view}</StrictMode>, latest);
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    latest().add([png()]);
    await reaches(leave, true);
    await reaches(() => sends.length, 1);
    sends[0]?.answer(204);
    await reaches(() => statusesOf(latest()), ['done']);
    await reaches(leave, false);
    root.unmount();
  });

  it('stops everything when the component goes', async () => {
    const sends: FakeSend[] = [];
    const { view, latest } = setUp((send) => sends.push(send));
    const { root } = await mount(<StrictMode>{view}</StrictMode>, latest);
    latest().add([png()]);
    await reaches(() => sends.length, 1);
    root.unmount();
    await reaches(() => sends[0]?.isAborted(), true);
  });

  it('goes on without its component below a provider, and is found again', async () => {
    const sends: FakeSend[] = [];
    const { view, seen, latest } = setUp((send) => sends.push(send));
    const page = (shown: boolean) => (
      <TextProvider text={{ uploads: uploadsText }}>
        <UploadsProvider>{shown && view}</UploadsProvider>
      </TextProvider>
    );
    const { host, root } = await mount(page(true), latest);
    latest().add([png()]);
    await reaches(() => sends.length, 1);
    const { uploader } = latest();
    const isShown = () => host.querySelector('output') !== null;
    root.render(page(false));
    await reaches(isShown, false);
    expect(sends[0]?.isAborted()).toBe(false);
    seen.length = 0;
    root.render(page(true));
    await reaches(() => seen.at(-1)?.uploader === uploader, true);
    sends[0]?.answer(204);
    await reaches(() => statusesOf(latest()), ['done']);
    uploader?.destroy();
    root.unmount();
  });

  it.each([
    [undefined, '/api/photos/upload/presign'],
    ['/own/upload', '/own/upload/presign'],
  ])('asks where the provider above says; with the endpoint %s at %s', async (endpoint, address) => {
    const asked: string[] = [];
    const fetch = async (input: unknown) => {
      asked.push(String(input));
      return new Response(null, { status: 500 });
    };
    const { view, latest } = setUp(() => {}, { fetch, endpoint });
    const { root } = await mount(
      <HostProvider host={{ ...TEST_HOST, basePath: '/api/photos' }}>{view}</HostProvider>,
      latest,
    );
    latest().add([png()]);
    await reaches(() => asked[0], address);
    root.unmount();
  });

  it('has its words in English below a provider that stands below no other', async () => {
    const { view, latest } = setUp((send) => queueMicrotask(() => send.answer(204)));
    const { host, root } = await mount(<UploadsProvider>{view}</UploadsProvider>, latest);
    latest().add([png()]);
    await reaches(() => host.querySelector('[role=status]')?.textContent !== undefined, true);
    await reaches(() => statusesOf(latest()), ['done']);
    latest().uploader?.destroy();
    root.unmount();
  });

  it('draws what tells of the uploads with the first file, on a page with a list that is only looked at nothing', async () => {
    const { view, latest } = setUp((send) => queueMicrotask(() => send.answer(204)));
    const { host, root } = await mount(<UploadsProvider>{view}</UploadsProvider>, latest);
    const isTold = () => host.querySelector('[role=status]') !== null;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isTold()).toBe(false);
    latest().add([png()]);
    await reaches(isTold, true);
    latest().uploader?.destroy();
    root.unmount();
  });

  it('continues where a part of the provider’s own fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { view, latest } = setUp((send) => queueMicrotask(() => send.answer(204)));
    const broken = async () => {
      throw new TypeError('offline');
    };
    const { host, root } = await mount(
      <TextProvider text={{ uploads: broken }}>
        <UploadsProvider>{view}</UploadsProvider>
      </TextProvider>,
      latest,
    );
    latest().add([png()]);
    await reaches(() => statusesOf(latest()), ['done']);
    expect(host.querySelector('output')).not.toBeNull();
    latest().uploader?.destroy();
    root.unmount();
  });

  it.each([
    ['that has a name', { name: 'avatar' }],
    ['that asks other handlers', { endpoint: '/api/avatars/upload' }],
  ])(
    'below a provider one %s has a list of its own, goes on without its component and ends with its last file',
    async (_, more) => {
      const sends: FakeSend[] = [];
      const { view, latest } = setUp((send) => sends.push(send), more);
      const pageOf = (shown: boolean) => (
        <HostProvider host={{ ...TEST_HOST, basePath: '/api/photos' }}>
          <UploadsProvider>
            <View
              options={{ ...OPTIONS, endpoint: '/api/photos/upload' }}
              onRender={(all) => seen.push(all)}
            />
            {shown && view}
          </UploadsProvider>
        </HostProvider>
      );
      const seen: UseUploader[] = [];
      const { root } = await mount(pageOf(true), latest);
      await reaches(() => (seen.at(-1)?.uploader ?? null) !== null, true);
      expect(latest().uploader).not.toBe(seen.at(-1)?.uploader);
      latest().add([png()]);
      await reaches(() => sends.length, 1);
      expect(seen.at(-1)?.items).toEqual([]);
      const { uploader } = latest();
      root.render(pageOf(false));
      root.render(pageOf(true));
      await reaches(() => latest().uploader === uploader && statusesOf(latest()).length, 1);
      root.render(pageOf(false));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(sends[0]?.isAborted()).toBe(false);
      const idle = new Promise((resolve) => uploader?.on('idle', resolve));
      sends[0]?.answer(204);
      await idle;
      // It takes no file any more.
      expect(uploader?.add([png()])).toEqual([]);
      seen.at(-1)?.uploader?.destroy();
      root.unmount();
    },
  );

  it('renders an empty list on the server', () => {
    const { view } = setUp(() => {});
    expect(renderToString(view)).toBe('<output></output>');
  });
});
