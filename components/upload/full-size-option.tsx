import { useText } from '../text/text-provider';

type FullSizeOptionProps = { isOn: boolean; onChange: (isOn: boolean) => void };

/** For what is added from now on; location and camera data are removed all the same. */
export function FullSizeOption({ isOn, onChange }: FullSizeOptionProps) {
  const text = useText('upload');
  return (
    <label className="flex items-center gap-2 text-sm text-ink-soft select-none pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 accent-accent pointer-coarse:size-5"
      />
      {text.fullSize}
    </label>
  );
}
