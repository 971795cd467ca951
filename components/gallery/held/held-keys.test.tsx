// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleImages } from '@/lib/browser/gallery/testing/create-gallery-server';
import { EnglishTexts } from '../../text/testing/english-texts';
import { Gallery } from '../gallery';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const images = sampleImages(3, NOW).map((image) => ({ ...image, state: 'held' as const }));
const [first] = images;

let root: Root;
/** The addresses and bodies of the changes that were asked for. */
let asked: readonly unknown[];

beforeEach(async () => {
  asked = [];
  window.history.replaceState(null, '', '/gallery?state=held');
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return new Response(null, { status: 503 });
    asked = [...asked, [path, JSON.parse(String(init.body))]];
    return Response.json({ results: [{ id: first?.id, ok: true }] });
  });
  root = createRoot(document.body.appendChild(document.createElement('main')));
  const page = { images, next: null };
  // No longer than the first drawing: nothing that is fetched besides is here yet.
  act(() =>
    root.render(
      <EnglishTexts>
        <Gallery state="held" userRole="admin" first={page} hasNewer={false} timeZone="UTC" nowMs={NOW} />
      </EnglishTexts>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Presses keys on the first photo, one after the other in the same moment. */
function press(...keys: readonly string[]): void {
  const tile = document.querySelector<HTMLElement>(`[data-id="${first?.id}"] button`);
  act(() => tile?.focus());
  for (const key of keys) {
    const { activeElement } = document;
    act(() => void activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  }
}

it('hears the key of a decision from the first drawing on', async () => {
  press('a');
  await expect
    .poll(() => act(async () => asked))
    .toMatchObject([['/api/images/move', { ids: [first?.id], to: 'private' }]]);
});

it('decides nothing by the letters of a word that is typed before its field is there', async () => {
  press('w', 'a');
  await expect.poll(() => act(async () => document.querySelector('dialog input'))).not.toBeNull();
  expect(asked).toEqual([]);
});
