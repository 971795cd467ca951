import { describe, expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { BulkAction } from '../bulk-action';
import { createHistory, type History } from './create-history';
import type { KeptEntry } from './kept-entry';

const [ONE, TWO] = [createImageId(1_000), createImageId(2_000)];
const TRASH: BulkAction = { kind: 'move', to: 'trash' };
const WAY = (ids: readonly string[]) => ({
  action: {
    kind: 'undo',
    of: 'trash',
    backs: new Map(ids.map((id) => [id, { to: 'former', from: 'trash' } as const])),
  } as const,
  ids,
});

function setUp(kept: { text: string | null } = { text: null }) {
  const clock = { ms: 1_000 };
  const storage = {
    getItem: () => kept.text,
    setItem: (_: string, text: string) => {
      kept.text = text;
    },
  };
  return { kept, clock, history: createHistory({ storage: () => storage, nowMs: () => clock.ms }) };
}
function add(history: History, ids: readonly string[], name: string | null = null): void {
  history.add({ key: history.newKey(), action: TRASH, name, way: WAY(ids) });
}

describe('the history', () => {
  it('has the latest ten changes, each to be undone once, whichever', () => {
    const { history } = setUp();
    for (let at = 0; at < 12; at += 1) add(history, [ONE], `${at}.jpg`);
    expect(history.state().map(({ name }) => name)).toEqual(
      [...Array(10).keys()].map((at) => `${11 - at}.jpg`),
    );
    const [, second] = history.state();
    expect(history.begin(second?.key)).toMatchObject({ name: '10.jpg' });
    expect(history.begin(second?.key), 'once').toBeNull();
    expect(history.begin()).toMatchObject({ name: '11.jpg' });
    expect(history.begin()).toMatchObject({ name: '9.jpg' });
    expect(
      history
        .state()
        .slice(0, 4)
        .map(({ isUndone }) => isUndone),
    ).toEqual([true, true, true, false]);
    history.giveUp(second?.key ?? 0);
    expect(history.begin()).toMatchObject({ name: '10.jpg' });
  });

  it('is there again after a reload, with the way back of each photo', async () => {
    const { kept, history } = setUp();
    add(history, [ONE, TWO]);
    history.add({
      key: history.newKey(),
      action: {
        kind: 'album',
        album: { id: 'aaaaaa', title: 'Summer' },
        isRemoval: true,
        changed: new Map(),
      },
      name: 'a.jpg',
      way: {
        action: {
          ...{
            kind: 'album',
            album: { id: 'aaaaaa', title: 'Summer' },
            isRemoval: false,
            changed: new Map(),
          },
          back: new Map([
            [ONE, 'm'],
            [TWO, null],
          ]),
        },
        ids: [ONE, TWO],
      },
    });
    history.add({
      key: history.newKey(),
      action: { kind: 'date', edit: { kind: 'shift', minutes: 60 }, dates: new Map() },
      name: null,
      way: {
        action: {
          kind: 'undate',
          of: { kind: 'shift', minutes: 60 },
          dates: new Map([[ONE, { from: { at: '2026-01-01T12:00' }, to: null }]]),
        },
        ids: [ONE],
      },
    });
    history.addEdit({ id: ONE, name: 'a.jpg' }, { from: { tags: [] }, to: { tags: ['sea'] } });
    const again = setUp(kept).history;
    await again.restore();
    const plain = (entries: History) => entries.state().map(({ key: _, ...rest }) => rest);
    expect(plain(again)).toEqual(plain(history).map((entry) => ({ ...entry, action: expect.anything() })));
    expect(again.begin()?.way.action).toEqual({
      kind: 'retext',
      changes: new Map([[ONE, { from: { tags: ['sea'] }, to: { tags: [] } }]]),
    });
    const ways: KeptEntry['way'][] = [];
    for (let entry = again.begin(); entry; entry = again.begin()) ways.push(entry.way);
    expect(ways).toMatchObject([
      { action: { kind: 'undate', of: { minutes: 60 } } },
      {
        action: {
          kind: 'album',
          isRemoval: false,
          back: new Map([
            [ONE, 'm'],
            [TWO, null],
          ]),
        },
      },
      WAY([ONE, TWO]),
    ]);
  });

  it.each([
    'not json',
    '{}',
    '[null, 1, "x", []]',
    '[{"action":{"kind":"move","to":"moon"},"way":{},"atMs":1}]',
    `[{"action":{"kind":"move","to":"trash"},"way":{"action":{"kind":"undo","of":"trash","backs":[["x",{"to":"former","from":"trash"}]]},"ids":["x"]},"atMs":1}]`,
    `[{"action":{"kind":"edit"},"way":{"action":{"kind":"purge"},"ids":["${ONE}"]},"atMs":1}]`,
  ])('takes nothing of what a tab holds that is none: %s', async (text) => {
    const { history } = setUp({ text });
    await history.restore();
    expect(history.state()).toEqual([]);
  });

  it('has one entry for edits of one photo that follow each other, and undoes all of them', () => {
    const { history, clock } = setUp();
    const image = { id: ONE, name: 'a.jpg' };
    history.addEdit(image, { from: { alt: '' }, to: { alt: 'A' } });
    history.addEdit(image, { from: { alt: 'A', tags: [] }, to: { alt: 'AB', tags: ['x'] } });
    expect(history.state()).toHaveLength(1);
    history.addEdit({ id: TWO, name: 'b.jpg' }, { from: { alt: '' }, to: { alt: 'B' } });
    history.addEdit(image, { from: { alt: 'AB' }, to: { alt: 'C' } });
    clock.ms += 3_600_000;
    history.addEdit(image, { from: { alt: 'C' }, to: { alt: 'D' } });
    expect(history.state()).toHaveLength(4);
    const [, , , first] = history.state();
    expect(history.begin(first?.key)?.way.action).toEqual({
      kind: 'retext',
      changes: new Map([[ONE, { from: { alt: 'AB', tags: ['x'] }, to: { alt: '', tags: [] } }]]),
    });
  });

  it('keeps no more in the tab than there is room for, and works where there is none', async () => {
    const { history, kept } = setUp();
    add(
      history,
      Array.from({ length: 20_000 }, (_, at) => createImageId(at)),
    );
    add(history, [ONE]);
    expect(JSON.parse(kept.text ?? '')).toHaveLength(1);
    const closed = createHistory({
      nowMs: () => 1,
      storage: () => {
        throw new Error('SecurityError');
      },
    });
    await closed.restore();
    add(closed, [ONE]);
    expect(closed.state()).toHaveLength(1);
  });
});
