// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeBucket } from '@/testing/browser/create-fake-bucket';
import { createFakeServer } from '@/testing/browser/create-fake-server';
import { NO_COMPRESSOR } from '@/testing/browser/create-test-uploader';
import { fileOf, samplePng } from '@/testing/browser/sample-files';
import { eventually } from '@/testing/shared/eventually';
import { Uploader, type UploaderProps } from './uploader';

const world = vi.hoisted(() => ({ options: {}, given: [] as unknown[] }));
vi.mock('@/lib/browser/upload/uploader-with-parts', async () => {
  const { createUploader } = await import('@/lib/browser/upload/create-uploader');
  return {
    createUploader: (options: Parameters<typeof createUploader>[0]) => {
      world.given.push(options);
      return createUploader({ ...options, ...world.options });
    },
  };
});

let root: Root;
let server: ReturnType<typeof createFakeServer>;

const draw = (props: UploaderProps) =>
  act(async () => root.render(<Uploader basePath="/api/photos" {...props} />));

/** As a person chooses a file. */
async function choose(name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [fileOf(samplePng(), name)], configurable: true });
  await act(async () => input?.dispatchEvent(new Event('change', { bubbles: true })));
}
/** Lets React draw what has come, until a check holds. */
const settled = (check: () => void) =>
  eventually(async () => {
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    check();
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  server = createFakeServer();
  const { createXhr } = createFakeBucket((send) => queueMicrotask(() => send.answer(204)));
  world.options = { fetch: server.fetch, createXhr, compressor: NO_COMPRESSOR, makePreview: null };
  world.given.length = 0;
  root = createRoot(document.body.appendChild(document.createElement('main')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('sends with each file what the page says of it by then, and tells the page of what became of it', async () => {
  const onCompleted = vi.fn();
  const onIdle = vi.fn();
  const onCompletedBefore = vi.fn();
  await draw({ name: 'post', metadata: { postId: 'before' }, onCompleted: onCompletedBefore });
  await draw({ name: 'post', metadata: { postId: '7' }, onCompleted, onIdle });
  await choose('a.png');
  await settled(() => expect(onIdle).toHaveBeenCalled());
  expect(onCompletedBefore).not.toHaveBeenCalled();
  expect(onCompleted).toHaveBeenCalledTimes(1);
  expect(onCompleted.mock.calls[0]?.[0]).toMatchObject({ image: { name: expect.any(String) } });
  expect(server.presigned.map(({ metadata }) => metadata)).toEqual([{ postId: '7' }]);
  expect(world.given).toMatchObject([{ endpoint: '/api/photos/upload', name: 'post' }]);
});

it('tells the page of a file that failed', async () => {
  const onFailed = vi.fn();
  server.rules.presign = () => 'not_an_image';
  await draw({ onFailed });
  await choose('a.png');
  await settled(() => expect(onFailed).toHaveBeenCalledTimes(1));
});
