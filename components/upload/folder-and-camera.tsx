import { Camera, FolderUp } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import type { FilePickers } from './use-file-pickers';

type PickersProps = { onFiles: (files: readonly File[]) => void };

/** The inputs behind the pickers of folders and of the camera, which nobody sees. */
export function PickerInputs({ onFiles }: PickersProps) {
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles(Array.from(currentTarget.files ?? []));
    // The same choice again is a new one.
    currentTarget.value = '';
  };
  return (
    <>
      <input
        type="file"
        hidden
        data-picker="folder"
        multiple
        onChange={choose}
        {...{ webkitdirectory: '' }}
      />
      <input
        type="file"
        hidden
        data-picker="camera"
        accept="image/*"
        capture="environment"
        onChange={choose}
      />
    </>
  );
}

/** The ways beside choosing photos: a folder, and on touch screens the camera. */
export function OtherPickers({ pickers }: { pickers: FilePickers }) {
  const text = useText('upload');
  return (
    <>
      <Button size="large" onClick={pickers.camera} className="hidden! pointer-coarse:inline-flex!">
        <Camera aria-hidden="true" />
        {text.takePhoto}
      </Button>
      <Button size="large" onClick={pickers.folder}>
        <FolderUp aria-hidden="true" />
        {text.chooseFolder}
      </Button>
    </>
  );
}
