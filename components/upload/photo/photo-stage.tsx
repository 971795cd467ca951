import { LoaderCircle } from 'lucide-react';
import { useRef } from 'react';
import type { PhotoCrop, PhotoEdit } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { CropFrame } from './crop-frame';
import { EditedPicture, sizeOf } from './edited-picture';
import { useFit } from './use-fit';
import type { Picture } from './use-picture';

type PhotoStageProps = {
  picture: Picture;
  /** The address of a small picture of it, to look at until it is open; null for none. */
  preview: string | null;
  edit: PhotoEdit | null;
  label: string;
  /** The crop that is being chosen; null for none. */
  crop: Readonly<{ crop: PhotoCrop }> | null;
  ratio: number | null;
  onCrop: (crop: PhotoCrop) => void;
};

/** The picture as large as there is room, and over it the crop that is being chosen. */
export function PhotoStage({ picture, preview, edit, label, crop, ratio, onCrop }: PhotoStageProps) {
  const text = useText('photoDialog');
  const box = useRef<HTMLDivElement>(null);
  const size = picture.state === 'shown' ? sizeOf(picture.image, edit) : null;
  const fit = useFit(box, size && size.width / size.height);
  return (
    // The corners of a crop reach beyond the picture.
    <div className={crop === null ? 'absolute inset-0' : 'absolute inset-6'}>
      <div ref={box} className="grid size-full place-items-center">
        {picture.state === 'loading' && preview !== null && (
          // biome-ignore lint/performance/noImgElement: a picture of this browser, or a thumbnail.
          <img src={preview} alt="" className="absolute inset-0 size-full object-contain" draggable={false} />
        )}
        {picture.state === 'loading' && (
          <p className="relative flex items-center gap-2 rounded-full bg-black/70 px-3 py-1.5 text-sm text-ink-soft">
            <LoaderCircle className="size-4 motion-safe:animate-spin" aria-hidden="true" />
            {text.loading}
          </p>
        )}
        {picture.state === 'failed' && <p className="text-sm text-ink-soft">{text.notShown}</p>}
        {picture.state === 'shown' && fit && (
          <div className="relative" style={fit}>
            {picture.isAnimated ? (
              // biome-ignore lint/performance/noImgElement: a file of this browser.
              <img src={picture.image.src} alt={label} className="size-full" draggable={false} />
            ) : (
              <EditedPicture image={picture.image} edit={edit} label={label} className="size-full" />
            )}
            {crop && <CropFrame crop={crop.crop} ratio={ratio} onChange={onCrop} />}
          </div>
        )}
      </div>
    </div>
  );
}
