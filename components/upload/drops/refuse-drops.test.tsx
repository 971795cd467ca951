// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { EnglishTexts } from '../../text/testing/english-texts';
import { UploadsContext } from '../uploads-provider';
import { PageDrops } from './page-drops';
import { RefuseDrops } from './refuse-drops';

let root: Root;
let place: HTMLElement;
const openUploader = vi.fn();

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () =>
    root.render(
      <EnglishTexts>
        <UploadsContext value={{ open: openUploader, lend: openUploader }}>
          <RefuseDrops />
          <PageDrops limits={DEFAULT_LIMITS} keepOriginal={false} />
        </UploadsContext>
      </EnglishTexts>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const FILE = new File(['x'], 'a.jpg', { type: 'image/jpeg' });

/** Sends an event to the page as a browser does with a file; whether the page has kept the browser from opening it. */
async function meet(type: string, carrier: 'dataTransfer' | 'clipboardData'): Promise<boolean> {
  const data = { types: ['Files'], files: [FILE], items: [], dropEffect: 'copy', getData: () => '' };
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { [carrier]: data });
  await act(async () => void place.dispatchEvent(event));
  return event.defaultPrevented;
}

it('keeps files from the uploader above all pages, and from the browser', async () => {
  for (const type of ['dragenter', 'dragover', 'drop']) expect(await meet(type, 'dataTransfer')).toBe(true);
  expect(await meet('paste', 'clipboardData')).toBe(true);
  // The part that takes drops comes late where it comes at all.
  await import('./page-dropzone');
  await act(async () => {});
  expect(openUploader).not.toHaveBeenCalled();
});
