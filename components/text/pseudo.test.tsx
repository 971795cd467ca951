/** Draws every room with each value of the catalogue in brackets: a word without brackets stands somewhere else. */
import { type ReactNode, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { BulkAction, DateEdit } from '@/lib/browser/gallery/bulk-action';
import type { BulkJob } from '@/lib/browser/gallery/bulk-job';
import type { LinkApi } from '@/lib/browser/gallery/create-link-api';
import type { Draft, Gallery as GalleryEngine } from '@/lib/browser/gallery/gallery';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { AUDIT_ACTIONS } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { GALLERY_STATES } from '@/lib/shared/gallery/gallery-state';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { LinkItem } from '@/lib/shared/links/link-item';
import type { ReceiptState } from '@/lib/shared/links/receipt-answers';
import { siteText } from '@/lib/shared/text/en/site';
import type { ImageItem } from '@/lib/shared/wire';
import { NewTokenDialog } from '../access/new-token-dialog';
import { DropPanel } from '../drop/drop-panel';
import { DropWelcome } from '../drop/drop-welcome';
import { NameForm } from '../drop/name-form';
import { SentRow } from '../drop/sent-row';
import type { ShownPhoto } from '../drop/use-sent-photos';
import { EXAMPLE_LINK, EXAMPLE_TOTALS, EXAMPLE_UPLOADS } from '../examples/example-uploads';
import { AddToAlbumDialog } from '../gallery/albums/add-to-album-dialog';
import { AlbumCard } from '../gallery/albums/album-card';
import { AlbumChoices } from '../gallery/albums/album-choices';
import { AlbumFormDialog } from '../gallery/albums/album-form-dialog';
import { AlbumHeading } from '../gallery/albums/album-heading';
import { AlbumsPage } from '../gallery/albums/albums-page';
import { AuditLog } from '../gallery/audit/audit-log';
import { BulkBar } from '../gallery/bulk/bulk-bar';
import { ConfirmPublish } from '../gallery/bulk/confirm-publish';
import { ConfirmPurge } from '../gallery/bulk/confirm-purge';
import { CopyLinksDialog } from '../gallery/bulk/copy-links-dialog';
import { TagDialog } from '../gallery/bulk/tag-dialog';
import { CompareDialog } from '../gallery/compare/compare-dialog';
import { ComparePane } from '../gallery/compare/compare-pane';
import { DateDialog } from '../gallery/dates/date-dialog';
import { DraftNotice } from '../gallery/edit/draft-notice';
import { EditForm } from '../gallery/edit/edit-form';
import { SaveState } from '../gallery/edit/save-state';
import { TagField } from '../gallery/edit/tag-field';
import { Gallery } from '../gallery/gallery';
import { GalleryEmpty } from '../gallery/gallery-empty';
import { TileMarks } from '../gallery/grid/tile-marks';
import { RefuseDialog } from '../gallery/held/refuse-dialog';
import { HistoryDialog } from '../gallery/history/history-dialog';
import { JobLine } from '../gallery/jobs/job-line';
import { EditLinkDialog } from '../gallery/links/edit-link-dialog';
import { LinkField } from '../gallery/links/link-field';
import { LinkList } from '../gallery/links/link-list';
import { ShareSetDialog } from '../gallery/links/share-set-dialog';
import { ArrivedPill } from '../gallery/live/arrived-pill';
import { GalleryProblem } from '../gallery/notices/gallery-problem';
import { DayChart } from '../gallery/numbers/day-chart';
import { TallyTable } from '../gallery/numbers/tally-table';
import { SearchStatus } from '../gallery/search-status';
import { LockedSet } from '../gallery/set/locked-set';
import { SetViewer } from '../gallery/set/set-viewer';
import { SharedSet } from '../gallery/set/shared-set';
import { TagRow } from '../gallery/tags/tag-row';
import { TagsDialog } from '../gallery/tags/tags-dialog';
import { FilterChips } from '../gallery/toolbar/filter-chips';
import { RightsContext, rightsOf } from '../gallery/use-rights';
import { KeyboardHelp } from '../gallery/viewer/keyboard-help';
import { ShareDialog } from '../gallery/viewer/share-dialog';
import { StepButton } from '../gallery/viewer/step-button';
import { ViewerActions } from '../gallery/viewer/viewer-actions';
import { ViewerBar } from '../gallery/viewer/viewer-bar';
import { ViewerCaption } from '../gallery/viewer/viewer-caption';
import { ViewerDetails } from '../gallery/viewer/viewer-details';
import { Wall } from '../gallery/wall/wall';
import { WallControls } from '../gallery/wall/wall-controls';
import { DropCode } from '../guests/drop-code';
import { DropForm } from '../guests/drop-form';
import { GuestsPanel } from '../guests/guests-panel';
import { TestHost } from '../host/testing/test-host';
import { AccessProblem } from '../sign-in/access-problem';
import { SignInForm } from '../sign-in/sign-in-form';
import { SignOutDialog } from '../site/sign-out-dialog';
import { SiteFooter } from '../site/site-footer';
import { SiteHeader } from '../site/site-header';
import { BarMenu } from '../upload/bar/bar-menu';
import { UploadBar } from '../upload/bar/upload-bar';
import { DropAnswerLine } from '../upload/drops/drop-answer-line';
import { EmptyState } from '../upload/empty-state';
import { EndCard } from '../upload/end/end-card';
import { LinkNote } from '../upload/end/link-note';
import { UploadTile } from '../upload/grid/upload-tile';
import { FileRow } from '../upload/list/file-row';
import { FileMenu } from '../upload/menu/file-menu';
import { CropFrame } from '../upload/photo/crop-frame';
import { CropTools } from '../upload/photo/crop-tools';
import { PhotoTools } from '../upload/photo/photo-tools';
import { PhotoWords } from '../upload/photo/photo-words';
import { SentFacts } from '../upload/photo/sent-facts';
import { UploadIndicator } from '../upload/upload-indicator';
import { UploadNotices } from '../upload/upload-notices';
import type { UseUploader } from '../upload/use-uploader';
import { findOutside, PSEUDO } from './testing/pseudo-texts';
import { toPseudo } from './testing/to-pseudo';
import { TextProvider } from './text-provider';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

const NOW = Date.parse('2026-01-01T12:00:00Z');
const nothing = () => undefined;
const methods = <Type,>(fields: object = {}) =>
  new Proxy(fields, { get: (own, name) => Reflect.get(own, name) ?? nothing }) as Type;

/** The words of people have no letters here, so that all letters are ours. */
const IMAGE: ImageItem = {
  id: createImageId(NOW),
  state: 'private',
  name: '1.2',
  alt: '',
  tags: ['3'],
  type: 'image/jpeg',
  width: 4_000,
  height: 3_000,
  sizeBytes: 5_000_000,
  thumbhash: '',
  uploadedAt: '2026-01-01T00:00:00.000Z',
  thumbUrl: '/4',
  url: '/5',
};
const gallery = methods<GalleryEngine>({
  purgeText: '[6]',
  getSnapshot: () => ({ list: { blocks: [] } }),
  drafts: methods({ textsOf: () => ({ name: '7', alt: '', tags: '' }) }),
});
const acts = methods<never>();
const site = toPseudo(siteText);
const ROLES = ['viewer', 'editor', 'admin'] as const;

function outside(children: ReactNode, role: (typeof ROLES)[number] = 'admin'): readonly string[] {
  const html = renderToStaticMarkup(
    <TextProvider text={PSEUDO}>
      <RightsContext value={rightsOf(role)}>
        <TestHost>
          <Suspense>{children}</Suspense>
        </TestHost>
      </RightsContext>
    </TextProvider>,
  );
  expect(html).toContain('[');
  return findOutside(html);
}

test('a word outside of the catalogue is found, in a text and in what is read aloud', () => {
  expect(findOutside('<p title="Tip">[a [b] c] <b>Hello</b></p>')).toEqual(['Hello', 'Tip']);
});

describe('on the upload page all words come from the catalogue', () => {
  const uploaderOf = (name: string, online: boolean) =>
    methods<UseUploader>({
      items: [],
      totals: EXAMPLE_TOTALS[name],
      online,
      isPaused: false,
      uploader: null,
    });
  const limits = DEFAULT_LIMITS;
  const pickers = { photos: nothing, folder: nothing, camera: nothing, hasCamera: true };
  const original = { isOn: true, set: nothing };
  const anchor = { left: 0 } as DOMRect;

  test.each(['held', 'private', 'public'] as const)(
    'before the first file, where uploads are %s',
    (state) => {
      const empty = [false, true].map((isReading) => (
        <EmptyState
          key={String(isReading)}
          limits={limits}
          uploadState={state}
          isReading={isReading}
          pickers={pickers}
          original={original}
        />
      ));
      const notes = [0, 60].map((seconds) => (
        <LinkNote key={seconds} uploadState={state} linkSeconds={seconds} />
      ));
      expect(outside([...empty, ...notes])).toEqual([]);
    },
  );

  test('in the dialog of one photo', () => {
    const tools = { onRotate: nothing, onCrop: nothing, onUndo: nothing, onRedo: nothing, onRemove: nothing };
    const [first] = EXAMPLE_UPLOADS;
    const own = first && { ...first, name: '1.2', folder: '3', caption: '4' };
    const crop = { x: 0, y: 0, width: 1, height: 1 };
    const cropping = { size: { width: 5, height: 6 }, onRatio: nothing, onCancel: nothing, onDone: nothing };
    const parts = [
      <PhotoTools key="tools" canDraw steps={{ undo: 1, redo: 0 }} {...tools} />,
      <CropTools key="crop" ratio="free" {...cropping} />,
      <CropFrame key="frame" crop={crop} ratio={null} onChange={nothing} />,
      own && <PhotoWords key="words" item={own} uploader={methods({})} />,
      own && <SentFacts key="sent" item={own} />,
    ];
    expect(outside(parts)).toEqual([]);
  });

  test('in the answers to what is dropped and no photo', () => {
    const kinds = { video: 1, audio: 2, document: 3, sidecar: 4, hidden: 5, other: 6 };
    const problems = ['noPhotos', 'emptyFolder', 'unreadable', 'image_elsewhere', 'address', 'text'] as const;
    const answers = [
      { kind: 'leftOut', leftOut: { total: 21, kinds } } as const,
      ...problems.map((kind) => ({ kind })),
    ];
    const lines = answers.map((answer) => (
      <DropAnswerLine key={answer.kind} answer={answer} onDismiss={nothing} />
    ));
    expect(outside(lines)).toEqual([]);
  });

  test.each(Object.keys(EXAMPLE_TOTALS))('over the list: %s', (name) => {
    const parts = [false, true].flatMap((online) => [
      <UploadBar
        key={`bar${online}`}
        uploader={uploaderOf(name, online)}
        main={{ label: '1', icon: null, isBusy: false, onPress: nothing }}
        isFiltered={online}
        onFilter={nothing}
        onMenu={nothing}
      />,
      <BarMenu
        key={`menu${online}`}
        uploader={uploaderOf(name, online)}
        anchor={anchor}
        main="add"
        pickers={pickers}
        original={original}
        view={online ? 'grid' : 'list'}
        onView={nothing}
        onClose={nothing}
      />,
      <UploadNotices key={`note${online}`} uploader={uploaderOf(name, online)} restored={2} recovered={1} />,
    ]);
    const { [name]: totals } = EXAMPLE_TOTALS;
    expect(
      outside([...parts, totals && <UploadIndicator key="i" totals={totals} isPaused={false} />]),
    ).toEqual([]);
  });

  test.each(EXAMPLE_UPLOADS)('in the row of a file: $name', (item) => {
    const failure = 'failure' in item ? { failure: { ...item.failure, message: '8' } } : {};
    const problem = 'problem' in item ? { problem: '9' } : {};
    const image = 'image' in item ? { image: { ...item.image, name: '1', shareUrl: '/1' } } : {};
    const twin = item.duplicateOf === null ? {} : { duplicateOf: { id: 'a', name: '2' } };
    const own = {
      ...item,
      name: '10',
      folder: '11',
      ...failure,
      ...problem,
      ...image,
      ...twin,
    } as typeof item;
    const place = { start: 0, top: 0, width: 200, height: 200, index: 0, count: 1 };
    const parts = [
      <FileRow key="row" item={own} place={place} isTabStop />,
      <UploadTile key="tile" item={own} place={place} isTabStop />,
      <FileMenu key="menu" item={own} anchor={anchor} onAct={nothing} onClose={nothing} />,
    ];
    expect(outside(parts)).toEqual([]);
  });
});

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
        <SentRow
          key={`${state}${isHeld}`}
          photo={sentOf(state)}
          isHeld={isHeld}
          placeholder={null}
          onTakeBack={async () => {}}
          onForget={nothing}
        />
      )),
    );
    const parts = [<DropWelcome key="w" drop={drop} />, <NameForm key="n" name="" onName={nothing} />];
    expect(outside([...parts, ...rows, <DropPanel key="p" drop={drop} {...PANEL} />])).toEqual([]);
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
    expect(outside([...forms, ...lists, code])).toEqual([]);
  });
});

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
    expect(outside([page, marks, <GalleryEmpty key="e" state={state} isSearch={false} />])).toEqual([]);
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
          acts={acts}
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
        <StepButton key="l" side="left" isThere onStep={nothing} />,
        <ShareDialog key="s" gallery={gallery} image={image} onClose={nothing} />,
        <KeyboardHelp key="k" onClose={nothing} />,
      ];
      expect(outside(parts, role)).toEqual([]);
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
    expect(outside([...bars, ...dialogs])).toEqual([]);
  });

  test('of changes, searches, drafts and problems', () => {
    const targets = ['public', 'private', 'held', 'trash', 'former'] as const;
    const actions: BulkAction[] = targets.flatMap((to) => [
      { kind: 'move', to },
      { kind: 'undo', of: to, backs: new Map() },
    ]);
    const dateEdits: DateEdit[] = [
      { kind: 'set', at: '2026-01-01T00:00' },
      { kind: 'shift', minutes: 1 },
      { kind: 'clear' },
    ];
    const base = {
      name: null,
      total: 9,
      done: 5,
      changed: 3,
      madePublic: 1,
      formerUnknown: 1,
      leftOut: 1,
      problem: null,
      canUndo: true,
    };
    const failures = [{ id: '1', message: '14', isGone: false }];
    const jobs = [
      ...actions,
      { kind: 'purge' } as const,
      { kind: 'edit', addTags: [], removeTags: [], changed: new Map() } as const,
      { kind: 'retext', changes: new Map() } as const,
      ...dateEdits.flatMap((edit) => [
        { kind: 'date', edit, dates: new Map() } as const,
        { kind: 'undate', of: edit, dates: new Map() } as const,
      ]),
      ...[true, false].map(
        (isRemoval) =>
          ({ kind: 'album', album: { id: '1', title: '2' }, isRemoval, changed: new Map() }) as const,
      ),
    ].flatMap((action) =>
      (['running', 'cancelling', 'cancelled', 'done', 'signed-out'] as const).map(
        (phase, key): BulkJob => ({ ...base, ids: [], action, phase, key, failures }),
      ),
    );
    const history = jobs.map(({ action, name, key }) => ({
      ...{ key, action, name, photos: 3, atMs: NOW },
      isUndone: key > 1,
    }));
    const filters: GalleryFilters = {
      q: '1',
      tag: '2',
      uploader: '3',
      type: 'image/png',
      orientation: 'square',
      minBytes: '1',
      maxBytes: '2',
      taken: '2026',
      from: '2026-01-01',
      to: '2026-01-02',
    };
    const status = { matched: 1, scanned: 2, progress: 0.5, isTruncated: true, error: null };
    const draft: Draft = {
      id: '1',
      name: '15',
      before: { name: '', alt: '', tags: '' },
      typed: {},
      phase: 'failed',
      problem: '16',
      isSignedOut: true,
      isLost: false,
    };
    const pills = [true, false].map((isMore) => (
      <ArrivedPill key={String(isMore)} gallery={gallery} arrived={{ count: 2, isMore }} />
    ));
    const parts = [
      ...pills,
      <CompareDialog key="c" gallery={gallery} ids={new Set(['1', '2'])} mayEdit onClose={nothing} />,
      <ComparePane
        key="p"
        image={IMAGE}
        thumbnails={createThumbnailSources('plain')}
        isZoomed={false}
        mayEdit
        onKeep={nothing}
        onTrash={nothing}
      />,
      <TagsDialog key="t" gallery={gallery} jobs={[]} onShow={nothing} onClose={nothing} />,
      ...[true, false].map((isOpen) => (
        <TagRow
          key={`tag${isOpen}`}
          {...{ count: { tag: '1', images: 2 }, others: [], isOpen }}
          onOpen={nothing}
          onShow={nothing}
          onRename={nothing}
        />
      )),
      <TagField
        key="f1"
        {...{ label: '3', tags: ['4', '★'], counts: [{ tag: '5', images: 6 }] }}
        onChange={nothing}
      />,
      <SaveState key="s1" drafts={gallery.drafts} id="1" draft={draft} wasChanged />,
      <SaveState key="s2" drafts={gallery.drafts} id="1" draft={undefined} wasChanged />,
      <HistoryDialog key="h" gallery={gallery} history={history} onClose={nothing} />,
      <HistoryDialog key="n" gallery={gallery} history={[]} onClose={nothing} />,
      ...jobs.map((job) => <JobLine key={JSON.stringify(job)} gallery={gallery} job={job} />),
      ...(['running', 'done', 'cancelled', 'failed'] as const).map((phase) => (
        <SearchStatus key={phase} status={{ ...status, phase }} onStop={nothing} onAgain={nothing} />
      )),
      <FilterChips key="f" filters={filters} onChange={nothing} />,
      <FilterChips key="u" filters={{ taken: 'none' }} onChange={nothing} />,
      <DraftNotice key="d" gallery={gallery} state={{ drafts: new Map([['1', draft]]), openId: null }} />,
      ...[true, false].map((canRetry) => (
        <GalleryProblem
          key={String(canRetry)}
          problem={{ message: '17', isSignedOut: false, canRetry }}
          state="all"
          onRetry={nothing}
          onDismiss={nothing}
        />
      )),
    ];
    expect(outside(parts)).toEqual([]);
  });

  test('of albums', () => {
    const facts = { text: '', cover: null, createdAt: IMAGE.uploadedAt, revision: 1 };
    const albums = Array.from({ length: 70 }, (_, at) => ({
      ...facts,
      ...{ id: `${at}`, title: `${at}`, order: FIRST_ORDER },
    }));
    const choices = (inAlbums: readonly string[] | undefined, words: string) => (
      <AlbumChoices
        key={`${words}${inAlbums?.length}`}
        {...{ albums, words, inAlbums, isMaking: false, onChoose: nothing, onMake: nothing }}
      />
    );
    const dialogs = [undefined, ['1']].map((inAlbums) => (
      <AddToAlbumDialog
        key={`${inAlbums?.length}`}
        count={2}
        {...(inAlbums ? { inAlbums } : {})}
        onChoose={nothing}
        onClose={nothing}
      />
    ));
    const pages = [albums, []].flatMap((some) =>
      (['viewer', 'editor'] as const).map((role) => (
        <AlbumsPage key={`${some.length}${role}`} albums={some} userRole={role} waiting={null} />
      )),
    );
    const [first] = albums;
    const face = { id: '1', cover: IMAGE, count: 500, isMore: true };
    const own = first && [
      <AlbumCard
        key="card"
        album={first}
        face={face}
        thumbnails={createThumbnailSources('plain')}
        watch={nothing}
      />,
      <AlbumHeading key="head" album={first} userRole="editor" onSaved={nothing} />,
      <AlbumFormDialog key="new" album={null} onSaved={nothing} onClose={nothing} />,
      <AlbumFormDialog
        key="change"
        album={{ ...first, order: { by: 'own', direction: 'oldest' } }}
        onSaved={nothing}
        onClose={nothing}
      />,
    ];
    expect(outside([...dialogs, choices(['1'], ''), choices(undefined, '999'), ...pages, own])).toEqual([]);
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
    expect(outside([...walls, ...controls])).toEqual([]);
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
    expect(outside([...logs, ...tables])).toEqual([]);
  });
});

test('on the page of a shared set all words come from the catalogue', () => {
  const image = { ...IMAGE, downloadUrl: '/6' };
  const set = {
    ...{ token: '1', title: '', text: '2', hasOwnOrder: false, timeZone: 'UTC', nowMs: NOW },
    until: new Date(NOW).toISOString(),
    archiveProblem: '3',
  };
  const other = { ...image, id: createImageId(NOW - 1), uploadedAt: '2025-01-01T00:00:00.000Z' };
  const first = { images: [image, other], next: '4' };
  const viewer = { image, place: { at: 1, of: '2' }, previous: other, next: other };
  expect(
    outside([
      <SharedSet key="all" {...set} first={first} after="5" photoId={image.id} />,
      <SharedSet key="few" {...set} first={{ ...first, next: null }} after={null} photoId={null} />,
      <SharedSet key="none" {...set} first={{ images: [], next: null }} after={null} photoId={null} />,
      <LockedSet key="locked" action="/6" problem="7" text={PSEUDO.set} />,
      <SetViewer key="viewer" {...viewer} onStep={nothing} onClose={nothing} onBroken={nothing} />,
    ]),
  ).toEqual([]);
});

test('where links are made, listed and changed all words come from the catalogue', () => {
  const link: LinkItem = {
    ...{ id: createImageId(NOW), kind: 'view', opens: { count: 2 }, until: new Date(NOW + 1).toISOString() },
    ...{ title: '', note: '1', to: '2', createdAt: new Date(NOW).toISOString(), createdBy: '3' },
    ...{ hasPassword: true, albumTitle: null, url: '/4' },
  };
  const others = [
    { ...link, id: '5', until: null, opens: { album: 'a' }, albumTitle: '6', createdBy: '' },
    { ...link, id: '7', until: new Date(NOW - 1).toISOString(), opens: { album: 'a' }, title: '8' },
    { ...link, id: '9', kind: 'drop' as const, opens: null },
  ];
  const list = { timeZone: 'UTC', nowMs: NOW };
  expect(
    outside([
      <LinkList key="some" {...list} first={{ links: [link, ...others], next: '1' }} />,
      <LinkList key="none" {...list} first={{ links: [], next: null }} />,
      <ShareSetDialog key="set" photos={{ ids: ['1', '2'] }} onClose={nothing} />,
      <ShareSetDialog
        key="many"
        photos={{ ids: Array.from({ length: 5_001 }, () => '1') }}
        onClose={nothing}
      />,
      <ShareSetDialog key="album" photos={{ album: 'a' }} albumTitle="3" onClose={nothing} />,
      <LinkField key="field" label="4" value="5" />,
      <EditLinkDialog
        key="edit"
        link={link}
        api={methods<LinkApi>()}
        end="6"
        onChanged={nothing}
        onClose={nothing}
      />,
      ...[
        EXAMPLE_LINK,
        { ...EXAMPLE_LINK, made: { url: '/7', count: 2, expiresAt: IMAGE.uploadedAt }, address: '/8' },
      ].map((made) => (
        <EndCard
          key={String(made.address)}
          link={made as typeof EXAMPLE_LINK}
          uploadState="private"
          linkSeconds={60}
          afterUpload="9"
          onMore={nothing}
        />
      )),
    ]),
  ).toEqual([]);
});

test('around every page, and where somebody signs in or out, all words come from the catalogue', () => {
  const headers = [null, 'viewer', 'admin'] as const;
  const parts = [
    ...headers.map((role) => (
      <SiteHeader key={`${role}`} name="22" logo={null} current="gallery" role={role} text={site} />
    )),
    <SiteFooter
      language="en"
      key="foot"
      links={[{ text: '23', href: '/imprint' }]}
      theme="system"
      text={site}
    />,
    ...[null, { label: null }].map((openid) => (
      <SignInForm
        key={`in${openid === null}`}
        next="/"
        ways={{ asksName: true, hasPassword: true, openid }}
        problem="21"
      />
    )),
    <SignOutDialog key="out" onClose={nothing} />,
    <NewTokenDialog key="token" onCreated={nothing} onClose={nothing} />,
    ...(['sign_in_required', 'role_required'] as const).map((problem) => (
      <AccessProblem key={problem} problem={problem} next="/" needed={site.signInToUpload} text={site} />
    )),
  ];
  expect(outside(parts)).toEqual([]);
});
