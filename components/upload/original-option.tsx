import { useText } from '../text/text-provider';

/** The choice whether photos are sent with all their pixels; null where there is none. */
export type OriginalChoice = Readonly<{ isOn: boolean; set: (isOn: boolean) => void }> | null;

/** For what is added from now on; location and camera data are removed all the same. */
export function OriginalOption({ choice }: { choice: OriginalChoice }) {
  const text = useText('upload');
  if (choice === null) return null;
  return (
    <label className="flex items-center gap-2 text-sm text-ink-soft select-none pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={choice.isOn}
        onChange={({ target }) => choice.set(target.checked)}
        className="size-4 accent-accent pointer-coarse:size-5"
      />
      {text.fullSize}
    </label>
  );
}
