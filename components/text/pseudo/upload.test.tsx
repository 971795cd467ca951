import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { EXAMPLE_TOTALS, EXAMPLE_UPLOADS } from '../../examples/example-uploads';
import { BarMenu } from '../../upload/bar/bar-menu';
import { UploadBar } from '../../upload/bar/upload-bar';
import { DropAnswerLine } from '../../upload/drops/drop-answer-line';
import { EmptyState } from '../../upload/empty-state';
import { LinkNote } from '../../upload/end/link-note';
import { UploadTile } from '../../upload/grid/upload-tile';
import { FileRow } from '../../upload/list/file-row';
import { FileMenu } from '../../upload/menu/file-menu';
import { CropFrame } from '../../upload/photo/crop-frame';
import { CropTools } from '../../upload/photo/crop-tools';
import { PhotoTools } from '../../upload/photo/photo-tools';
import { PhotoWords } from '../../upload/photo/photo-words';
import { SentFacts } from '../../upload/photo/sent-facts';
import { UploadIndicator } from '../../upload/upload-indicator';
import { UploadNotices } from '../../upload/upload-notices';
import type { UseUploader } from '../../upload/use-opened-uploader';
import { findOutsideRoom, methods, nothing } from '../testing/find-outside-room';

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
      expect(findOutsideRoom([...empty, ...notes])).toEqual([]);
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
      own && <SentFacts key="sent" item={own} onTakenBack={nothing} />,
    ];
    expect(findOutsideRoom(parts)).toEqual([]);
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
    expect(findOutsideRoom(lines)).toEqual([]);
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
      findOutsideRoom([...parts, totals && <UploadIndicator key="i" totals={totals} isPaused={false} />]),
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
    expect(findOutsideRoom(parts)).toEqual([]);
  });
});
