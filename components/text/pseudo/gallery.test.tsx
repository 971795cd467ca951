import { describe, expect, test, vi } from 'vitest';
import { AUDIT_ACTIONS } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { GALLERY_STATES } from '@/lib/shared/gallery/gallery-state';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { AuditLog } from '../../gallery/audit/audit-log';
import { BulkBar } from '../../gallery/bulk/bulk-bar';
import { ConfirmPublish } from '../../gallery/bulk/confirm-publish';
import { ConfirmPurge } from '../../gallery/bulk/confirm-purge';
import { CopyLinksDialog } from '../../gallery/bulk/copy-links-dialog';
import { TagDialog } from '../../gallery/bulk/tag-dialog';
import { DateDialog } from '../../gallery/dates/date-dialog';
import { EditForm } from '../../gallery/edit/edit-form';
import { Gallery } from '../../gallery/gallery';
import { GalleryEmpty } from '../../gallery/gallery-empty';
import { TileMarks } from '../../gallery/grid/tile-marks';
import { RefuseDialog } from '../../gallery/held/refuse-dialog';
import { DayChart } from '../../gallery/numbers/day-chart';
import { TallyTable } from '../../gallery/numbers/tally-table';
import { KeyboardHelp } from '../../gallery/viewer/keyboard-help';
import { ShareDialog } from '../../gallery/viewer/share-dialog';
import { StepButton } from '../../gallery/viewer/step-button';
import { ViewerActions } from '../../gallery/viewer/viewer-actions';
import { ViewerBar } from '../../gallery/viewer/viewer-bar';
import { ViewerCaption } from '../../gallery/viewer/viewer-caption';
import { ViewerDetails } from '../../gallery/viewer/viewer-details';
import { Wall } from '../../gallery/wall/wall';
import { WallControls } from '../../gallery/wall/wall-controls';
import { findOutsideRoom, gallery, IMAGE, methods, NOW, nothing, ROLES } from '../testing/find-outside-room';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

describe('in the gallery all words come from the catalogue', () => {
  test.each(GALLERY_STATES)('on the tab %s', (state) => {
    const first = {
      images: IMAGE_STATES.map((its, at) => ({ ...IMAGE, id: createImageId(NOW - at), state: its })),
      next: null,
    };
    const page = (
      <Gallery
        key="g"
        state={state}
        userRole="admin"
        first={first}
        hasNewer={false}
        timeZone="UTC"
        nowMs={NOW}
        waiting={{ count: 3, isMore: true }}
      />
    );
    const marks = (
      <TileMarks key="m" image={{ ...IMAGE, state: 'public', expiresAt: IMAGE.uploadedAt }} isNew />
    );
    expect(findOutsideRoom([page, marks, <GalleryEmpty key="e" state={state} isSearch={false} />])).toEqual(
      [],
    );
  });

  test.each(ROLES)('over the open photo, for the role %s', (role) => {
    for (const state of IMAGE_STATES) {
      const image = {
        ...IMAGE,
        state,
        uploader: '12',
        taken: { at: '2026-07-14T18:03:22+02:00', isFileDate: state === 'held' },
        ...(state === 'trash' ? { expiresAt: IMAGE.uploadedAt } : {}),
      };
      const parts = [
        <ViewerBar
          key="b"
          gallery={gallery}
          image={image}
          acts={methods<never>()}
          isZoomed
          isDetails
          onClose={nothing}
        />,
        <ViewerActions
          key="a"
          gallery={gallery}
          image={image}
          onShare={nothing}
          onAlbums={nothing}
          onRefuse={nothing}
        />,
        <ViewerCaption key="c" image={image} />,
        <ViewerDetails key="d" image={image} onDate={nothing}>
          <EditForm image={image} gallery={gallery} draft={undefined} />
        </ViewerDetails>,
        <StepButton key="l" side="newer" isThere onStep={nothing} />,
        <ShareDialog key="s" gallery={gallery} image={image} onClose={nothing} />,
        <KeyboardHelp key="k" onClose={nothing} />,
      ];
      expect(findOutsideRoom(parts, role)).toEqual([]);
    }
  });

  test('over many photos', () => {
    const ids = new Set(['1', '2']);
    const ask = { count: 2, onClose: nothing, onConfirm: nothing };
    const bars = GALLERY_STATES.map((state) => (
      <BulkBar
        key={state}
        gallery={gallery}
        state={state}
        ids={ids}
        selecting={{ found: 3, progress: 0.5 }}
        dialog={null}
        onDialog={nothing}
      />
    ));
    const dialogs = [
      <ConfirmPublish key="p" {...ask} />,
      <ConfirmPurge key="d" {...ask} text="13" />,
      ...[1, 2].map((count) => (
        <RefuseDialog key={`r${count}`} count={count} onClose={nothing} onRefuse={nothing} />
      )),
      <TagDialog key="t" count={2} onClose={nothing} onSave={nothing} />,
      ...[null, { at: '2026-07-14T18:03:22' }].map((taken) => (
        <DateDialog key={String(taken)} count={2} taken={taken} onClose={nothing} onSave={nothing} />
      )),
      <CopyLinksDialog key="l" gallery={gallery} ids={ids} onClose={nothing} />,
    ];
    expect(findOutsideRoom([...bars, ...dialogs])).toEqual([]);
  });

  test('on a wall', () => {
    const images = [{ ...IMAGE, uploader: '12' }];
    const walls = [{ images, next: null }, { images: [], next: null }, null].map((first, key) => (
      <Wall key={String(key)} state="all" first={first} nowMs={NOW} />
    ));
    const controls = [true, false].map((isOn) => (
      <WallControls
        key={String(isOn)}
        wall={methods<never>()}
        snapshot={{ isPaused: isOn, seconds: 6 }}
        fullScreen={{ isThere: true, isOn, toggle: nothing }}
        galleryHref="/1"
        isHidden={isOn}
      />
    ));
    expect(findOutsideRoom([...walls, ...controls])).toEqual([]);
  });

  test('of numbers and of what admins did', () => {
    const entries = AUDIT_ACTIONS.map(
      (action, at): AuditEntry => ({
        id: `${at}`,
        at: IMAGE.uploadedAt,
        action,
        actor: 'admin',
        imageCount: 60,
        failedCount: 1,
        imageIds: ['18'],
        requestId: '19',
        network: 'unknown',
      }),
    );
    const logs = [true, false].map((isFirst) => (
      <AuditLog
        key={String(isFirst)}
        page={{ entries: isFirst ? entries : [], next: '1' }}
        action={null}
        isFirst={isFirst}
        timeZone="UTC"
        nowMs={NOW}
      />
    ));
    const bars = [{ day: '2026-01-01', images: 3, bytes: 4 }];
    const tables = [<DayChart key="c" bars={bars} />, <TallyTable key="t" title="20" rows={[]} />];
    expect(findOutsideRoom([...logs, ...tables])).toEqual([]);
  });
});
