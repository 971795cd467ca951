// @vitest-environment happy-dom

import { act, type ComponentProps, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadItem } from '@/lib/browser/upload';
import { eventually } from '@/testing/shared/eventually';
import { EnglishTexts } from '../../text/testing/english-texts';
import { layoutTiles } from '../grid/layout-tiles';
import type { UploadView } from '../use-upload-view';
import { UploadItems } from './upload-items';
import { useActiveFile } from './use-active-file';

const WIDTH = 800;
const manyItems: UploadItem[] = Array.from({ length: 2_000 }, (_, i) => ({
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
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, -scrolled, 0, 0),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Calls = Pick<
  ComponentProps<typeof UploadItems>,
  'showPreviews' | 'onOpen' | 'onMenu' | 'onMove' | 'onRemove'
>;

function View({ items, view, calls }: { items: readonly UploadItem[]; view: UploadView; calls: Calls }) {
  const list = useRef<HTMLUListElement>(null);
  const active = useActiveFile(list, items);
  return (
    <UploadItems
      {...calls}
      {...{ list, items, view, active }}
      onRemove={(id) => {
        active.leave(id);
        calls.onRemove(id);
      }}
    />
  );
}

async function mount(view: UploadView = 'grid') {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const calls = {
    showPreviews: vi.fn(),
    onOpen: vi.fn(),
    onMenu: vi.fn(),
    onMove: vi.fn(),
    onRemove: vi.fn(),
  };
  const root = createRoot(host);
  const draw = (items: readonly UploadItem[]) =>
    act(async () =>
      root.render(
        <EnglishTexts>
          <View items={items} view={view} calls={calls} />
        </EnglishTexts>,
      ),
    );
  await draw(manyItems);
  const ids = () => [...host.querySelectorAll('li')].map((row) => row.dataset.upload ?? '');
  const fileOf = (id: string) => host.querySelector<HTMLElement>(`[data-upload="${id}"]`);
  const { columns, side, gap } = layoutTiles(WIDTH);
  const scrollTo = (id: number) =>
    act(async () => {
      scrolled = view === 'list' ? id * 88 : Math.floor(id / columns) * (side + gap);
      window.dispatchEvent(new Event('scroll'));
    });
  const press = (key: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  const focused = () => document.activeElement?.closest<HTMLElement>('li')?.dataset.upload;
  return { host, calls, draw, ids, fileOf, scrollTo, press, focused, columns };
}

describe.each(['grid', 'list'] as const)('the files as a %s', (view) => {
  it('are drawn as far as they can be seen, pictured only then, and counted for who cannot see', async () => {
    const { ids, fileOf, calls, scrollTo } = await mount(view);
    expect(ids()[0]).toBe('0');
    expect(ids().length).toBeLessThan(60);
    await scrollTo(1_000);
    expect(ids()).toContain('1000');
    expect(ids()).not.toContain('1');
    expect(ids().length).toBeLessThan(60);
    expect(calls.showPreviews).toHaveBeenLastCalledWith(ids());
    const file = fileOf('1000');
    expect([file?.getAttribute('aria-setsize'), file?.getAttribute('aria-posinset')]).toEqual([
      '2000',
      '1001',
    ]);
  });

  it('keep the one that has the focus, and let Tab reach no other', async () => {
    const { host, ids, fileOf, scrollTo } = await mount(view);
    const button = fileOf('2')?.querySelector<HTMLElement>('[data-open]');
    await act(async () => button?.focus());
    await scrollTo(1_500);
    expect(ids()).toContain('2');
    expect(document.activeElement).toBe(button);
    expect(host.querySelectorAll('[data-open][tabindex="0"]')).toHaveLength(1);
  });
});

describe('the grid by keyboard', () => {
  it('moves along rows and columns, to its end, and back into what is not drawn', async () => {
    const { fileOf, press, focused, columns } = await mount();
    await act(async () => fileOf('0')?.querySelector<HTMLElement>('[data-open]')?.focus());
    await press('ArrowRight');
    expect(focused()).toBe('1');
    await press('ArrowDown');
    expect(focused()).toBe(`${1 + columns}`);
    await press('End');
    expect(focused()).toBe('1999');
    await press('Home');
    expect(focused()).toBe('0');
  });

  it('gives the focus to the next where one is removed', async () => {
    const { fileOf, press, focused, calls, draw } = await mount();
    await act(async () => fileOf('3')?.querySelector<HTMLElement>('[data-open]')?.focus());
    await press('Delete');
    expect(calls.onRemove).toHaveBeenCalledExactlyOnceWith('3');
    await draw(manyItems.filter(({ id }) => id !== '3'));
    expect(focused()).toBe('4');
  });
});

it('a press opens a photo, one on its dots the menu', async () => {
  const { fileOf, calls } = await mount();
  await act(async () => fileOf('1')?.querySelector<HTMLElement>('[data-open]')?.click());
  expect(calls.onOpen).toHaveBeenCalledExactlyOnceWith('1');
  await act(async () => fileOf('1')?.querySelector<HTMLElement>('[data-menu]')?.click());
  expect(calls.onMenu).toHaveBeenCalledExactlyOnceWith('1', expect.anything());
});

describe('by dragging', () => {
  const pointer = (
    type: string,
    target: EventTarget,
    [clientX, clientY]: readonly [number, number],
    pointerType: string,
  ) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { clientX, clientY, pointerType, pointerId: 1, isPrimary: true, button: 0 });
    return act(async () => void target.dispatchEvent(event));
  };
  const untilDrawn = (selector: string) =>
    act(() => eventually(() => expect(document.querySelector(selector)).not.toBeNull()));
  /** The line where it would come. */
  const untilPlaced = () => untilDrawn('ul + span');
  const untilDragged = () => untilDrawn('[data-dragged]');
  const aLongPress = () => act(() => new Promise((resolve) => setTimeout(resolve, 600)));

  async function drag(pointerType: 'mouse' | 'touch') {
    HTMLElement.prototype.setPointerCapture = () => {};
    const mounted = await mount();
    const { side, gap } = layoutTiles(WIDTH);
    const open = mounted.fileOf('0')?.querySelector('[data-open]');
    if (!open) throw new Error('not drawn');
    return {
      ...mounted,
      open,
      press: () => pointer('pointerdown', open, [20, 120], pointerType),
      move: (column: number) => pointer('pointermove', open, [column * (side + gap), 120], pointerType),
      release: () => pointer('pointerup', open, [20, 120], pointerType),
    };
  }

  it('puts a file before the one that a mouse lets it go at', async () => {
    const { press, move, release, calls, fileOf } = await drag('mouse');
    await press();
    await move(3);
    await untilPlaced();
    expect(fileOf('0')?.dataset.dragged).toBe('');
    await release();
    expect(calls.onMove.mock.calls).toEqual([['0', '3']]);
    expect(fileOf('0')?.dataset.dragged).toBeUndefined();
  });

  it('moves nothing where a click trembles, or Escape is pressed', async () => {
    const { press, release, calls, open } = await drag('mouse');
    await press();
    await pointer('pointermove', open, [23, 121], 'mouse');
    await release();
    const again = await drag('mouse');
    await again.press();
    await again.move(3);
    await untilPlaced();
    await act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    await again.release();
    expect([calls.onMove.mock.calls, again.calls.onMove.mock.calls]).toEqual([[], []]);
  });

  it('leaves a finger that moves at once to the page', async () => {
    const { press, move, release, calls, fileOf } = await drag('touch');
    await press();
    await move(3);
    await aLongPress();
    expect(fileOf('0')?.dataset.dragged).toBeUndefined();
    await release();
    expect(calls.onMove).not.toHaveBeenCalled();
    expect(calls.onMenu).not.toHaveBeenCalled();
  });

  it('follows a finger that has rested, and opens the menu where it rests alone', async () => {
    const { press, move, release, calls, fileOf } = await drag('touch');
    await press();
    await untilDragged();
    expect(fileOf('0')?.dataset.dragged).toBe('');
    await release();
    expect(calls.onMenu.mock.calls.map(([id]) => id)).toEqual(['0']);
    await press();
    await untilDragged();
    await move(2);
    await untilPlaced();
    await release();
    expect(calls.onMove.mock.calls).toEqual([['0', '2']]);
  });
});
