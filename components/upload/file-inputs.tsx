import { Camera, FolderUp } from 'lucide-react';
import { type ChangeEvent, useId } from 'react';
import { useText } from '../text/text-provider';
import { buttonStyle } from '../ui/button';
import { cn } from '../ui/cn';

type FileInputProps = { onFiles: (files: readonly File[]) => void; size?: 'small' | 'large' };

/** Opens the phone's camera; shown on touch screens alone. */
export function CameraInput({ onFiles, size = 'large' }: FileInputProps) {
  const text = useText('upload');
  return (
    <LabelledInput
      onFiles={onFiles}
      size={size}
      className="hidden pointer-coarse:contents"
      input={{ accept: 'image/*', capture: 'environment' }}
    >
      <Camera aria-hidden="true" />
      {text.takePhoto}
    </LabelledInput>
  );
}

/** Picks a whole folder, what is inside its folders too; not on touch screens, which have none to pick. */
export function FolderInput({ onFiles, size = 'large' }: FileInputProps) {
  const text = useText('upload');
  return (
    <LabelledInput
      onFiles={onFiles}
      size={size}
      className="contents pointer-coarse:hidden"
      input={{ webkitdirectory: '', multiple: true }}
    >
      <FolderUp aria-hidden="true" />
      {text.chooseFolder}
    </LabelledInput>
  );
}

type LabelledInputProps = {
  onFiles: (files: readonly File[]) => void;
  size: 'small' | 'large';
  /** The class of both together: an input whose label is not shown must not be there either. */
  className: string;
  input: Record<string, unknown>;
  children: React.ReactNode;
};

function LabelledInput({ onFiles, size, className, input, children }: LabelledInputProps) {
  const id = useId();
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles(Array.from(currentTarget.files ?? []));
    // The same choice again is a new one.
    currentTarget.value = '';
  };
  return (
    <div className={className}>
      <input id={id} type="file" className="peer sr-only" onChange={choose} {...input} />
      <label
        htmlFor={id}
        className={cn(
          buttonStyle({ size }),
          'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
        )}
      >
        {children}
      </label>
    </div>
  );
}
