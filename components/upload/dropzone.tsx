'use client';

/**
 * The one home of react-dropzone. It takes every file there is: the engine judges each by its bytes and says why one is
 * refused, while a filter here would turn files away by their name.
 */
import type { ChangeEvent, DragEvent, ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { useText } from '../text/text-provider';
import { DropOverlay } from './drop-overlay';
import type { Drops } from './drops/use-drops';
import { useTransfers } from './drops/use-transfers';

export type DropzoneControls = Readonly<{ openPicker: () => void; isReading: boolean }>;

type DropzoneProps = {
  drops: Drops;
  children: (controls: DropzoneControls) => ReactNode;
};

/** Files dropped anywhere on the page, picked, or pasted; folders are read through, and everything else gets an answer. */
export function Dropzone({ drops, children }: DropzoneProps) {
  const text = useText('upload');
  const { isOwnDrag, isOwn } = useTransfers(drops);
  const { getRootProps, getInputProps, open, isDragGlobal, isProcessing } = useDropzone({
    onDrop: (accepted, rejected) => drops.take([...accepted, ...rejected.map(({ file }) => file)]),
    // A folder that may not be read, or was unplugged meanwhile.
    onError: () => drops.say({ kind: 'unreadable' }),
    noClick: true,
    noKeyboard: true,
    // Pasting works wherever the focus is, not only in here.
    noPaste: true,
    // The system's own picker: it offers the camera and the photo library on phones.
    useFsAccessApi: false,
  });
  return (
    <div
      {...getRootProps({
        ...{ className: 'flex flex-1 flex-col', tabIndex: -1, role: undefined },
        // Asked at once: when its files are read the drag has ended.
        onDrop: (event: DragEvent) => isOwnDrag() && ignore(event),
      })}
    >
      <input
        // An attribute in place of the package's inline style, which the page's security policy would block.
        // Nobody sees or hears it, and the package's own name for it is English.
        {...getInputProps({
          accept: 'image/*',
          hidden: true,
          style: undefined,
          'aria-label': undefined,
          onChange: (event: ChangeEvent<HTMLInputElement>) => takeChosen(event, drops.take),
        })}
      />
      {children({ openPicker: open, isReading: isProcessing || drops.isTaking })}
      {isDragGlobal && !isOwn && <DropOverlay label={text.letGo} />}
    </div>
  );
}

/** In place of the package, which would read the sizes of all files at once: of five hundred that holds up a phone for half a second. */
function takeChosen(event: ChangeEvent<HTMLInputElement>, take: Drops['take']) {
  event.stopPropagation();
  const { currentTarget } = event;
  const files = Array.from(currentTarget.files ?? []);
  // The same choice again is a new one.
  currentTarget.value = '';
  if (files.length > 0) take(files);
}

function ignore(event: DragEvent) {
  event.preventDefault();
  event.stopPropagation();
}
