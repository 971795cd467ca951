'use client';

/**
 * The one home of react-dropzone. It takes every file there is: the engine judges each by its bytes and says why one is
 * refused, while a filter here would turn files away by their name.
 */
import type { ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { DropOverlay } from './drop-overlay';
import { usePastedFiles } from './use-pasted-files';

export type DropzoneControls = Readonly<{ openPicker: () => void; isReading: boolean }>;

type DropzoneProps = {
  onFiles: (files: readonly File[]) => void;
  children: (controls: DropzoneControls) => ReactNode;
};

/** Files dropped anywhere on the page, picked, or pasted; folders are read through. */
export function Dropzone({ onFiles, children }: DropzoneProps) {
  const { getRootProps, getInputProps, open, isDragGlobal, isProcessing } = useDropzone({
    onDrop: (accepted, rejected) => onFiles([...accepted, ...rejected.map(({ file }) => file)]),
    noClick: true,
    noKeyboard: true,
    // Pasting works wherever the focus is, not only in here.
    noPaste: true,
    // The system's own picker: it offers the camera and the photo library on phones.
    useFsAccessApi: false,
  });
  usePastedFiles(onFiles);
  return (
    <div {...getRootProps({ className: 'flex flex-1 flex-col', tabIndex: -1, role: undefined })}>
      <input
        // An attribute in place of the package's inline style, which the page's security policy would block.
        // Nobody sees or hears it, and the package's own name for it is English.
        {...getInputProps({
          accept: 'image/*',
          hidden: true,
          style: undefined,
          'aria-label': undefined,
        })}
      />
      {children({ openPicker: open, isReading: isProcessing })}
      {isDragGlobal && <DropOverlay />}
    </div>
  );
}
