import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { EditedImage, ImageItem } from '@/lib/shared/wire';
import { createDrafts, type Drafts } from './create-drafts';
import type { Edit } from './draft-edit';

const imageOf = (at: number): ImageItem =>
  ({ id: createImageId(1_000 + at), name: `${at}.jpg`, alt: '', tags: [] }) as unknown as ImageItem;
const [one, two] = [imageOf(1), imageOf(2)];

class SignedOut extends Error {
  readonly isSignedOut = true;
}

let kept: string | null;
let saved: ImageItem[];
let gone: string[];
/** Edits on their way: what was asked, and how it ends. */
let asked: { id: string; edit: Edit; answer: (image: EditedImage) => void; fail: (error: Error) => void }[];
let drafts: Drafts;
/** Runs when the person has paused; null where nothing waits for that. */
let onPause: (() => void) | null;

const clock = {
  after(_: number, run: () => void) {
    onPause = run;
    return () => {
      if (onPause === run) onPause = null;
    };
  },
};

const open = () =>
  createDrafts({
    text: galleryEngineText,
    clock,
    edit: (id, edit) =>
      new Promise((answer, fail) => {
        asked.push({ id, edit, answer, fail });
      }),
    onSaved: (image) => saved.push(image),
    onGone: (id) => gone.push(id),
    isGone: (error) => error instanceof Error && error.message === 'gone',
    storage: () => ({
      getItem: () => kept,
      setItem: (_, text) => {
        kept = text;
      },
    }),
  });

beforeEach(() => {
  kept = null;
  saved = [];
  gone = [];
  asked = [];
  onPause = null;
  drafts = open();
});

const draftOf = (image: ImageItem) => drafts.state().drafts.get(image.id);
const edited = (image: ImageItem, change: Partial<EditedImage>): EditedImage => ({
  ...image,
  lost: [],
  ...change,
});
/** Lets the answer take its course. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what is typed', () => {
  it('is a draft until it is what it was', () => {
    drafts.type(one, 'alt', 'A boat');
    expect(draftOf(one)).toMatchObject({ typed: { alt: 'A boat' }, phase: 'typed' });
    drafts.type(one, 'alt', '');
    expect(draftOf(one)).toBeUndefined();
  });

  it('is saved when the person goes on, and then is no draft any more', async () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A boat');
    drafts.type(one, 'tags', 'sea, boat');
    drafts.closeForm(one.id);
    expect(asked).toMatchObject([{ id: one.id, edit: { alt: 'A boat', tags: ['sea', 'boat'] } }]);
    asked[0]?.answer(edited(one, { alt: 'A boat', tags: ['sea', 'boat'] }));
    await nextTurn();
    expect(draftOf(one)).toBeUndefined();
    expect(saved).toMatchObject([{ id: one.id, alt: 'A boat' }]);
    expect(kept).toBe('[]');
  });

  it('is saved by itself a moment after the last key, also what is typed meanwhile', async () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A bo');
    drafts.type(one, 'alt', 'A boat');
    expect(asked).toEqual([]);
    onPause?.();
    expect(asked).toMatchObject([{ edit: { alt: 'A boat' } }]);
    drafts.type(one, 'alt', 'A boat at sea');
    onPause?.();
    expect(asked, 'one edit at a time').toHaveLength(1);
    asked[0]?.answer(edited(one, { alt: 'A boat' }));
    await nextTurn();
    onPause?.();
    expect(asked[1]?.edit).toEqual({ alt: 'A boat at sea' });
  });

  it('of one photo is not mixed up with that of another', () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A boat');
    // The next form opens before the first has closed.
    drafts.openForm(two.id);
    drafts.closeForm(one.id);
    drafts.type(two, 'alt', 'A ship');
    expect(drafts.state().openId).toBe(two.id);
    expect(asked).toHaveLength(1);
    expect(draftOf(two)?.typed).toEqual({ alt: 'A ship' });
  });

  it('while it is being saved stays, also where it is the text of before', async () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A boat');
    void drafts.save(one.id);
    drafts.type(one, 'alt', '');
    drafts.type(one, 'name', 'boat.jpg');
    asked[0]?.answer(edited(one, { alt: 'A boat' }));
    await nextTurn();
    expect(draftOf(one)).toMatchObject({ typed: { alt: '', name: 'boat.jpg' }, phase: 'typed' });
    expect(asked).toHaveLength(1);
  });

  it('while it is being saved is saved too where the person has gone on', async () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A boat');
    void drafts.save(one.id);
    drafts.type(one, 'alt', 'A ship');
    drafts.closeForm(one.id);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(edited(one, { alt: 'A boat' }));
    await nextTurn();
    expect(asked[1]?.edit).toEqual({ alt: 'A ship' });
  });

  it('asks for nothing where it makes no difference', async () => {
    drafts.type(one, 'name', '   ');
    expect(await drafts.save(one.id)).toBe(true);
    expect(asked).toEqual([]);
    expect(draftOf(one)).toBeUndefined();
  });
});

describe('what could not be saved', () => {
  async function failWith(error: Error) {
    drafts.type(one, 'alt', 'A boat');
    const ending = drafts.save(one.id);
    asked.at(-1)?.fail(error);
    return ending;
  }

  it('is kept with the reason, and can be saved again', async () => {
    expect(await failWith(new Error('The server can’t be reached.'))).toBe(false);
    expect(draftOf(one)).toMatchObject({
      typed: { alt: 'A boat' },
      phase: 'failed',
      problem: 'The server can’t be reached.',
      isSignedOut: false,
    });
    const again = drafts.save(one.id);
    asked[1]?.answer(edited(one, { alt: 'A boat' }));
    expect(await again).toBe(true);
    expect(draftOf(one)).toBeUndefined();
  });

  it('as the session has ended comes back in the same tab after signing in', async () => {
    await failWith(new SignedOut('Sign in.'));
    expect(draftOf(one)?.isSignedOut).toBe(true);
    drafts = open();
    drafts.restore();
    expect(draftOf(one)).toMatchObject({ typed: { alt: 'A boat' }, phase: 'failed', problem: null });
    void drafts.save(one.id);
    expect(asked.at(-1)?.edit).toEqual({ alt: 'A boat' });
  });

  it('is thrown away on purpose only, and then from the tab too', async () => {
    await failWith(new Error('x'));
    drafts.discard(one.id);
    expect(draftOf(one)).toBeUndefined();
    drafts = open();
    drafts.restore();
    expect(drafts.state().drafts.size).toBe(0);
  });

  it('for want of a connection is saved when that is back, and what needs the person is not', async () => {
    await failWith(new Error('The server could not be reached.'));
    drafts.saveAgain();
    expect(asked).toHaveLength(2);
    asked[1]?.fail(new SignedOut('Sign in.'));
    await nextTurn();
    drafts.saveAgain();
    expect(asked).toHaveLength(2);
  });

  it('of a photo that exists no more goes with it', async () => {
    expect(await failWith(new Error('gone'))).toBe(true);
    expect([gone, draftOf(one)]).toEqual([[one.id], undefined]);
  });

  it('as someone else changed the same text is not saved over it by going on', async () => {
    drafts.openForm(one.id);
    drafts.type(one, 'alt', 'A boat');
    drafts.type(one, 'name', 'boat.jpg');
    const ending = drafts.save(one.id);
    asked[0]?.answer(edited(one, { alt: 'A raft', name: 'boat.jpg', lost: ['alt'] }));
    expect(await ending).toBe(false);
    expect(draftOf(one)).toMatchObject({ typed: { alt: 'A boat' }, phase: 'failed', isLost: true });
    expect(draftOf(one)?.problem).toContain('Someone else changed the description');
    drafts.type(one, 'alt', 'A boat, after all');
    onPause?.();
    drafts.closeForm(one.id);
    expect(asked).toHaveLength(1);
  });
});

it('a tab without storage keeps drafts as long as the page is there', () => {
  const closed = createDrafts({
    text: galleryEngineText,
    clock,
    edit: vi.fn(),
    onSaved: vi.fn(),
    onGone: vi.fn(),
    isGone: () => false,
    storage: () => {
      throw new Error('SecurityError');
    },
  });
  closed.restore();
  closed.type(one, 'alt', 'A boat');
  expect(closed.state().drafts.get(one.id)?.typed).toEqual({ alt: 'A boat' });
});

it('what is typed before the kept drafts are read is not taken over by them', () => {
  drafts.type(one, 'alt', 'Old');
  drafts = open();
  const late = kept;
  drafts.type(one, 'alt', 'New');
  kept = late;
  drafts.restore();
  expect(draftOf(one)?.typed).toEqual({ alt: 'New' });
});
