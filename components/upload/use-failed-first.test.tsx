// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UploadItem } from '@/lib/browser/upload';
import { useFailedFirst } from './use-failed-first';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

const item = (id: string, status: UploadItem['status']) => ({ id, status }) as UploadItem;

function Order({ items, isBusy }: { items: readonly UploadItem[]; isBusy: boolean }) {
  return <output>{useFailedFirst(items, isBusy).map(({ id }) => id)}</output>;
}

it('brings what failed to the front at the end, and lets it stay there while it is tried again', async () => {
  const host = document.createElement('div');
  const root = createRoot(host);
  const shown = async (items: readonly UploadItem[], isBusy: boolean) => {
    await act(async () => root.render(<Order items={items} isBusy={isBusy} />));
    return host.textContent;
  };
  expect(await shown([item('a', 'done'), item('b', 'failed'), item('c', 'uploading')], true)).toBe('abc');
  expect(await shown([item('a', 'done'), item('b', 'failed'), item('c', 'failed')], false)).toBe('bca');
  expect(await shown([item('a', 'done'), item('b', 'uploading'), item('c', 'failed')], true)).toBe('bca');
  expect(await shown([item('a', 'done'), item('b', 'done'), item('c', 'failed')], false)).toBe('cab');
});
