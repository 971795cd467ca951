import { ImagePlus, Lock, MapPinOff, Minimize2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatBytes } from '@/lib/shared/format';
import type { PublishState, UploadLimits } from '@/lib/shared/limits';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { CONVERTIBLE_TYPES } from '@/lib/shared/media/source-types';
import { CameraInput, FolderInput } from './file-inputs';

type EmptyStateProps = {
  limits: UploadLimits;
  uploadState: PublishState;
  isReading: boolean;
  onPick: () => void;
  onFiles: (files: readonly File[]) => void;
  /** The choice whether photos are made smaller. */
  fullSize: React.ReactNode;
};

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
const TYPES = LIST.format(MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label));
const CONVERTIBLE = LIST.format(
  Object.values(CONVERTIBLE_TYPES).map(({ label }) => label.split(' ', 1)[0] ?? label),
);

/** What there is before the first file: an invitation, and what will happen. */
export function EmptyState({ limits, uploadState, isReading, onPick, onFiles, fullSize }: EmptyStateProps) {
  return (
    <div className="flex flex-1 flex-col justify-center gap-8 pb-6">
      <section
        aria-labelledby="drop-title"
        className="flex flex-col items-center gap-6 rounded-3xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center shadow-raised sm:py-20"
      >
        <ImagePlus className="size-12 text-accent" strokeWidth={1.5} aria-hidden="true" />
        <div className="flex flex-col gap-2">
          <h1 id="drop-title" className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl">
            {isReading ? 'Reading your files …' : <Invitation />}
          </h1>
          <p className="text-ink-soft pointer-coarse:hidden">
            or whole folders, or paste them from the clipboard
          </p>
        </div>
        <div className="flex flex-wrap justify-center gap-3">
          <Button tone="primary" size="large" onClick={onPick}>
            <ImagePlus aria-hidden="true" />
            Choose photos
          </Button>
          <FolderInput onFiles={onFiles} />
          <CameraInput onFiles={onFiles} />
        </div>
        {fullSize}
        <p className="max-w-md text-sm text-balance text-ink-faint">
          {TYPES}, up to {formatBytes(limits.maxSourceBytes)} each, {formatBytes(limits.maxBytes)} once made
          smaller. {CONVERTIBLE} are converted.
        </p>
      </section>
      <ul className="grid gap-x-8 gap-y-4 text-sm text-ink-soft sm:grid-cols-3">
        <Assurance icon={<MapPinOff />} title="No location">
          Where and with what a photo was taken is removed before it leaves your device.
        </Assurance>
        <Assurance icon={<Minimize2 />} title="Smaller first">
          Photos are made smaller on your device, to {limits.maxDimension.toLocaleString('en')} pixels, so
          they are sent quickly.
        </Assurance>
        <Assurance icon={<Lock />} title={uploadState === 'private' ? 'Private' : 'Public'}>
          {uploadState === 'private'
            ? 'Only you and the people who run this page can see what you send.'
            : 'What you send here is published for everybody to see.'}
        </Assurance>
      </ul>
    </div>
  );
}

/** Nothing can be dropped where there are only fingers. */
function Invitation() {
  return (
    <>
      <span className="pointer-coarse:hidden">Drop photos anywhere</span>
      <span className="hidden pointer-coarse:inline">Add your photos</span>
    </>
  );
}

function Assurance({
  icon,
  title,
  children,
}: {
  icon: React.ReactNode;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <li className="flex gap-3 [&>svg]:mt-0.5 [&>svg]:size-5 [&>svg]:shrink-0 [&>svg]:text-accent">
      {icon}
      <p>
        <strong className="block font-medium text-ink">{title}</strong>
        {children}
      </p>
    </li>
  );
}
