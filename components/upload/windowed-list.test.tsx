// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadItem } from '@/lib/browser/upload';
import { EnglishTexts } from '../text/testing/english-texts';
import { ROW_HEIGHT } from './file-row';
import { WindowedList } from './windowed-list';

const ACTIONS = {
  cancel: vi.fn(),
  retry: vi.fn(),
  remove: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  sendNext: vi.fn(),
  sendSmaller: vi.fn(),
};
const items: UploadItem[] = Array.from({ length: 2_000 }, (_, i) => ({
  id: `${i}`,
  name: `${i}.jpg`,
  folder: '',
  sourceBytes: 10,
  previewUrl: null,
  isPaused: false,
  isKept: true,
  duplicateOf: null,
  status: 'queued',
}));

let scrolled = 0;

beforeEach(() => {
  scrolled = 0;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, -scrolled, 0, 0),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function mount() {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const showPreviews = vi.fn();
  const root = createRoot(host);
  await act(async () =>
    root.render(
      <EnglishTexts>
        <WindowedList items={items} linkSeconds={0} actions={ACTIONS} showPreviews={showPreviews} />
      </EnglishTexts>,
    ),
  );
  const names = () => [...host.querySelectorAll('li')].map((row) => row.dataset.upload ?? '');
  const scrollTo = (row: number) =>
    act(async () => {
      scrolled = row * ROW_HEIGHT;
      window.dispatchEvent(new Event('scroll'));
    });
  return { host, showPreviews, names, scrollTo };
}

describe('WindowedList', () => {
  it('draws what can be seen, asks for its pictures only, and tells how many rows there are', async () => {
    const { host, names, showPreviews, scrollTo } = await mount();
    expect(names()[0]).toBe('0');
    expect(names().length).toBeLessThan(40);
    await scrollTo(1_000);
    expect(names()).toContain('1000');
    expect(names()).not.toContain('0');
    expect(names().length).toBeLessThan(40);
    expect(showPreviews).toHaveBeenLastCalledWith(names());
    const row = host.querySelector('[data-upload="1000"]');
    expect([row?.getAttribute('aria-setsize'), row?.getAttribute('aria-posinset')]).toEqual(['2000', '1001']);
  });

  it('keeps the row that holds the focus', async () => {
    const { host, names, scrollTo } = await mount();
    const button = host.querySelector<HTMLElement>('[data-upload="2"] button');
    await act(async () => button?.focus());
    await scrollTo(1_500);
    expect(names()[0]).toBe('2');
    expect(document.activeElement).toBe(button);
    await act(async () => button?.blur());
    expect(names()).not.toContain('2');
  });
});
