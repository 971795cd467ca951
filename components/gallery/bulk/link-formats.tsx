import { LINK_FORMATS, type LinkFormat } from '@/lib/browser/gallery/format-links';
import { useText } from '../../text/text-provider';

type LinkFormatsProps = { chosen: LinkFormat; onChoose: (format: LinkFormat) => void };

/** The forms that links can have. */
export function LinkFormats({ chosen, onChoose }: LinkFormatsProps) {
  const text = useText('bulk').links;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{text.form}</legend>
      {LINK_FORMATS.map((one) => (
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
          {text.forms[one]}
        </label>
      ))}
    </fieldset>
  );
}
