import type { ReactNode } from 'react';
import { formatBytes, formatCount } from '@/lib/shared/format';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { ImageItem } from '@/lib/shared/wire';
import { cn } from '../../ui/cn';
import { useRights } from '../use-rights';

const STATE_LABELS: Readonly<Record<ImageState, string>> = {
  held: 'Waiting for approval',
  private: 'Private',
  public: 'Public',
  trash: 'In the trash',
};

type ViewerDetailsProps = {
  image: ImageItem;
  /** The form, where the image can be changed. */
  children: ReactNode;
};

/** Everything that is known of the open image, and what of it can be changed. */
export function ViewerDetails({ image, children }: ViewerDetailsProps) {
  const { mayEdit } = useRights();
  return (
    <section aria-label="Details" className="flex flex-col gap-5 p-4 text-sm">
      {image.state !== 'trash' && children}
      {image.state === 'trash' && mayEdit && (
        <p className="text-ink-soft">Restore the photo to change its name, description or tags.</p>
      )}
      <dl className={cn('grid grid-cols-[auto_1fr] gap-x-4 gap-y-2', mayEdit && 'border-t border-line pt-4')}>
        {!mayEdit && <Texts image={image} />}
        <Fact name="State">{STATE_LABELS[image.state]}</Fact>
        <Fact name="Uploaded">
          <time dateTime={image.uploadedAt}>{formatMoment(image.uploadedAt)}</time>
        </Fact>
        {image.uploader !== undefined && <Fact name="Uploaded by">{image.uploader}</Fact>}
        {image.expiresAt !== undefined && (
          <Fact name="Deleted permanently">
            <time dateTime={image.expiresAt}>{formatMoment(image.expiresAt)}</time>
          </Fact>
        )}
        <Fact name="Dimensions">
          {formatCount(image.width)} × {formatCount(image.height)}
        </Fact>
        <Fact name="Type">{MEDIA_TYPES[image.type].label}</Fact>
        <Fact name="Size">{formatBytes(image.sizeBytes)}</Fact>
        <Fact name="Link">
          <a href={image.url} target="_blank" rel="noreferrer" className="break-all text-accent underline">
            {image.url}
          </a>
        </Fact>
      </dl>
    </section>
  );
}

/** In place of the form, for somebody who may only look. */
function Texts({ image: { name, alt, tags } }: { image: ImageItem }) {
  return (
    <>
      <Fact name="Name">
        <bdi className="break-all">{name}</bdi>
      </Fact>
      {alt !== '' && <Fact name="Description">{alt}</Fact>}
      {tags.length > 0 && <Fact name="Tags">{tags.join(', ')}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </>
  );
}

function formatMoment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
