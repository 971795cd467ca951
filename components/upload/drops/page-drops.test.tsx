// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Uploader } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { eventually } from '@/testing/shared/eventually';
import { EnglishTexts } from '../../text/testing/english-texts';
import { UploadsContext } from '../uploads-provider';
import { PageDrops } from './page-drops';

function filesEvent(type: string, files: readonly File[] = []) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const items = files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file }));
  return Object.assign(event, { dataTransfer: { types: ['Files'], files, items } });
}

async function settle() {
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

it('covers the page while files are dragged, and sends what is dropped by the uploader above all pages', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const add = vi.fn();
  const lend = () => expect.unreachable('It has a list of its own.');
  const holder = { open: () => ({ add }) as unknown as Uploader, lend };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => {
    root.render(
      <EnglishTexts>
        <UploadsContext value={holder}>
          <PageDrops limits={DEFAULT_LIMITS} keepOriginal />
        </UploadsContext>
      </EnglishTexts>,
    );
  });
  await act(async () => place.dispatchEvent(filesEvent('dragenter')));
  const over = filesEvent('dragover');
  place.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  await eventually(async () => {
    await settle();
    await act(async () => place.dispatchEvent(filesEvent('dragenter')));
    expect(document.querySelector('[data-testid="drop-overlay"]')).not.toBeNull();
  });
  const file = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
  await act(async () => place.dispatchEvent(filesEvent('drop', [file])));
  await eventually(async () => {
    await settle();
    expect(add).toHaveBeenCalledTimes(1);
  });
  expect(add.mock.calls[0]?.[1]).toEqual({ keepOriginal: true });
  expect(document.querySelector('[data-testid="page-drop"]')?.textContent).toContain('1 photo added');
  act(() => root.unmount());
});
