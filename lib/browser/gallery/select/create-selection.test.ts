import { expect, it, vi } from 'vitest';
import { createSelection } from './create-selection';

const idsOf = (selection: ReturnType<typeof createSelection>) => [...selection.state().ids];

it('one is added and taken away again, and ranges begin there', () => {
  const selection = createSelection();
  selection.toggle('b');
  expect(selection.state()).toEqual({ ids: new Set(['b']), anchorId: 'b' });
  selection.toggle('b');
  expect(selection.state()).toEqual({ ids: new Set(), anchorId: 'b' });
});

it('a range that shrinks gives back what it had taken, and keeps what was there before it', () => {
  const selection = createSelection();
  selection.toggle('z');
  const before = selection.state().ids;
  selection.setRange(before, ['a', 'b', 'c'], 'a');
  selection.setRange(before, ['a', 'b'], 'a');
  expect(idsOf(selection)).toEqual(['z', 'a', 'b']);
});

it('what left the list is no longer selected; who listens hears of changes only', () => {
  const selection = createSelection();
  const heard = vi.fn();
  selection.add(['a', 'b']);
  const stop = selection.subscribe(heard);
  selection.remove(['b', 'x']);
  selection.remove(['x']);
  expect(idsOf(selection)).toEqual(['a']);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  selection.clear();
  expect(heard).toHaveBeenCalledTimes(1);
});
