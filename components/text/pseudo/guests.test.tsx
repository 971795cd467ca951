import { describe, expect, test, vi } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { ReceiptState } from '@/lib/shared/links/receipt-answers';
import { DropPanel } from '../../drop/drop-panel';
import { DropWelcome } from '../../drop/drop-welcome';
import { NameForm } from '../../drop/name-form';
import { SentTile } from '../../drop/sent-tile';
import type { ShownPhoto } from '../../drop/use-sent-photos';
import { DropCode } from '../../guests/drop-code';
import { DropForm } from '../../guests/drop-form';
import { GuestsPanel } from '../../guests/guests-panel';
import { findOutsideRoom, IMAGE, NOW, nothing } from '../testing/find-outside-room';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

const PANEL = { limits: DEFAULT_LIMITS, uploadState: 'private', linkSeconds: 60 } as const;

describe('on the pages of guests all words come from the catalogue', () => {
  const drop = {
    ...{ id: '1', token: '2', title: '', welcome: '3', pictureUrl: null, album: '4', seeUrl: '/5' },
    ...{ askName: true, hold: false },
  };
  const sentOf = (state: ReceiptState): ShownPhoto => ({
    ...{ receipt: '1', name: '6', sentAtMs: NOW },
    sent: { id: '1', state, word: '7', takeBackUntil: null, thumbUrl: null },
  });

  test('where they send', () => {
    const states = ['waiting', 'accepted', 'refused', 'removed', 'gone'] as const;
    const rows = states.flatMap((state) =>
      [false, true].map((isHeld) => (
        <SentTile
          key={`${state}${isHeld}`}
          photo={sentOf(state)}
          isHeld={isHeld}
          onTakeBack={async () => {}}
          onForget={nothing}
        />
      )),
    );
    const parts = [<DropWelcome key="w" drop={drop} />, <NameForm key="n" name="" onName={nothing} />];
    expect(findOutsideRoom([...parts, ...rows, <DropPanel key="p" drop={drop} {...PANEL} />])).toEqual([]);
  });

  test('where admins make their links', () => {
    const link: DropItem = {
      ...{ id: createImageId(NOW), kind: 'drop', opens: null, until: IMAGE.uploadedAt, title: '', note: '8' },
      ...{
        to: '',
        createdAt: IMAGE.uploadedAt,
        createdBy: '9',
        hasPassword: false,
        albumTitle: null,
        url: '/10',
      },
      drop: {
        ...{ see: false, files: 5, bytes: 1_048_576, askName: true, hold: true },
        ...{ takeBackSeconds: 60, welcome: '11', picture: '12' },
      },
      used: { files: 5, bytes: 1 },
    };
    const panel = {
      albums: [{ id: 'a', title: '13' }],
      album: null,
      origin: '',
      timeZone: 'UTC',
      nowMs: NOW,
    };
    const forms = [null, link].map((one) => (
      <DropForm
        key={String(one === null)}
        link={one}
        album={null}
        albums={panel.albums}
        onSaved={nothing}
        onClose={nothing}
      />
    ));
    const lists = [[], [link]].map((links) => <GuestsPanel key={links.length} links={links} {...panel} />);
    const code = <DropCode key="c" link={{ ...link, title: '14' }} url="15" onClose={nothing} />;
    expect(findOutsideRoom([...forms, ...lists, code])).toEqual([]);
  });
});
