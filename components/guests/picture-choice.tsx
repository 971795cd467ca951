import { useEffect, useState } from 'react';
import { askServer } from '@/lib/browser/ask-server';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { cn } from '../ui/cn';

type PictureChoiceProps = {
  /** The id of the image; null for none. */
  value: string | null;
  onChange: (id: string | null) => void;
};

const SHOWN = 11;

/** Chooses one of the latest photos, or none. */
export function PictureChoice({ value, onChange }: PictureChoiceProps) {
  const text = useText('guests');
  const { basePath } = useHost();
  const [images, setImages] = useState<readonly ImageItem[] | null>(null);
  const [first] = useState(value);
  useEffect(() => {
    const controller = new AbortController();
    loadLatest(basePath, controller.signal).then(
      (found) => setImages(found),
      // Without them there is still a link to be made.
      () => !controller.signal.aborted && setImages([]),
    );
    return () => controller.abort();
  }, [basePath]);
  if (images !== null && images.length === 0 && first === null) return null;
  const isKnown = first === null || images?.some(({ id }) => id === first) === true;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5">{text.fields.picture}</legend>
      <div className="grid grid-cols-4 gap-2 sm:grid-cols-6">
        <Tile isOn={value === null} label={text.noPicture} onChoose={() => onChange(null)}>
          {text.noPicture}
        </Tile>
        {!isKnown && (
          <Tile isOn={value === first} label={text.keepPicture} onChoose={() => onChange(first)}>
            {text.keepPicture}
          </Tile>
        )}
        {images === null ? (
          <p className="col-span-3 self-center text-xs font-normal text-ink-faint">{text.loadingPictures}</p>
        ) : (
          images.map(({ id, name, thumbUrl }) => (
            <Tile key={id} isOn={value === id} label={text.pictureOf(name)} onChoose={() => onChange(id)}>
              {/* biome-ignore lint/performance/noImgElement: thumbnails are served as they are. */}
              <img src={thumbUrl} alt="" className="size-full object-cover" />
            </Tile>
          ))
        )}
      </div>
    </fieldset>
  );
}

type TileProps = { isOn: boolean; label: string; onChoose: () => void; children: React.ReactNode };

function Tile({ isOn, label, onChoose, children }: TileProps) {
  return (
    <label
      className={cn(
        'grid aspect-square place-items-center overflow-hidden rounded-lg border-2 bg-sunken text-center text-xs font-normal text-ink-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        isOn ? 'border-accent' : 'border-transparent',
      )}
    >
      <input
        type="radio"
        name="picture"
        className="sr-only"
        checked={isOn}
        onChange={onChoose}
        aria-label={label}
      />
      {children}
    </label>
  );
}

async function loadLatest(basePath: string, signal: AbortSignal): Promise<readonly ImageItem[]> {
  const response = await askServer(`${basePath}/images?state=public,private&limit=${SHOWN}`, { signal });
  return response.ok ? ((await response.json()) as ImagePage).images : [];
}
