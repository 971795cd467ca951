import { useEffect, useRef } from 'react';
import type { PhotoEdit } from '@/lib/browser/upload';

/** Pixels of the longest side that are drawn: no screen shows more of a whole picture. */
const MAX_SIDE = 2_048;

type EditedPictureProps = {
  image: HTMLImageElement;
  edit: PhotoEdit | null;
  label: string;
  className?: string;
};

/** Sides in pixels, after an edit. */
export function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement, edit: PhotoEdit | null) {
  const { width, height } = edit?.crop ?? { width: 1, height: 1 };
  const cut = {
    width: Math.max(1, Math.round(naturalWidth * width)),
    height: Math.max(1, Math.round(naturalHeight * height)),
  };
  return (edit?.turns ?? 0) % 2 === 1 ? { width: cut.height, height: cut.width } : cut;
}

/** A picture, cut and turned. */
export function EditedPicture({ image, edit, label, className }: EditedPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const size = sizeOf(image, edit);
    const scale = Math.min(1, MAX_SIDE / Math.max(size.width, size.height));
    element.width = Math.max(1, Math.round(size.width * scale));
    element.height = Math.max(1, Math.round(size.height * scale));
    const turns = edit?.turns ?? 0;
    const { x, y, width, height } = edit?.crop ?? { x: 0, y: 0, width: 1, height: 1 };
    const [across, down] =
      turns % 2 === 1 ? [element.height, element.width] : [element.width, element.height];
    context.imageSmoothingQuality = 'high';
    context.translate(element.width / 2, element.height / 2);
    context.rotate((turns * Math.PI) / 2);
    const { naturalWidth: wide, naturalHeight: high } = image;
    const place = [-across / 2, -down / 2, across, down] as const;
    context.drawImage(image, x * wide, y * high, width * wide, height * high, ...place);
  }, [image, edit]);
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />;
}
