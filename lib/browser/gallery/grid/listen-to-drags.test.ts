// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { listenToDrags } from './listen-to-drags';

function setUp(selected: readonly string[]) {
  const grid = document.body.appendChild(document.createElement('ul'));
  grid.innerHTML = '<li data-id="a"></li><li data-id="b"></li>';
  const heard: unknown[] = [];
  const stop = listenToDrags(grid, {
    onStart: (id) => heard.push(['select', id]),
    onOver: (id) => heard.push(['over', id]),
    carries: (id) => selected.includes(id),
    onCarry: ({ x, y }) => heard.push(['carry', x, y]),
    onDrop: (isMeant) => heard.push(['drop', isMeant]),
  });
  const send = (type: string, target: EventTarget, x: number, y: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        ...{ clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', bubbles: true },
      }),
    );
  const tile = (id: string) => grid.querySelector(`[data-id="${id}"]`) as Element;
  return { heard, stop, send, tile };
}

vi.stubGlobal('requestAnimationFrame', () => 0);
document.elementFromPoint = () => null;

test('a drag that begins at a selected photo carries the selection, and one that begins at another selects', () => {
  const { heard, stop, send, tile } = setUp(['a']);
  send('pointerdown', tile('a'), 0, 0);
  send('pointermove', window, 4, 0);
  expect(heard).toEqual([]);
  send('pointermove', window, 40, 5);
  send('pointermove', window, 60, 9);
  send('pointerup', window, 60, 9);
  expect(heard).toEqual([
    ['carry', 40, 5],
    ['carry', 60, 9],
    ['drop', true],
  ]);
  heard.length = 0;
  send('pointerdown', tile('b'), 0, 0);
  send('pointermove', window, 40, 0);
  send('pointerup', window, 40, 0);
  expect(heard).toEqual([['select', 'b']]);
  stop();
});

test('a drag that the browser takes away drops nothing', () => {
  const { heard, stop, send, tile } = setUp(['a']);
  send('pointerdown', tile('a'), 0, 0);
  send('pointermove', window, 40, 0);
  send('pointercancel', window, 40, 0);
  expect(heard).toEqual([
    ['carry', 40, 0],
    ['drop', false],
  ]);
  stop();
});
