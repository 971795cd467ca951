import { LINK_FORMATS, type LinkFormat } from '@/lib/browser/gallery/format-links';

type LinkFormatsProps = { chosen: LinkFormat; onChoose: (format: LinkFormat) => void };

/** The forms that links can have. */
export function LinkFormats({ chosen, onChoose }: LinkFormatsProps) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Form</legend>
      {(Object.keys(LINK_FORMATS) as LinkFormat[]).map((one) => (
        <label
          key={one}
          className="flex h-10 items-center gap-2 rounded-lg border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft pointer-coarse:h-11"
        >
          <input
            type="radio"
            name="format"
            checked={chosen === one}
            onChange={() => onChoose(one)}
            className="accent-accent"
          />
          {LINK_FORMATS[one]}
        </label>
      ))}
    </fieldset>
  );
}
