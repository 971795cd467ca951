import { ImagePlus, Lock, MapPinOff, Maximize2, Minimize2 } from 'lucide-react';
import type { PublishState, UploadLimits } from '@/lib/shared/limits';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { CONVERTIBLE_TYPES } from '@/lib/shared/media/source-types';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { CameraInput, FolderInput } from './file-inputs';

type EmptyStateProps = {
  limits: UploadLimits;
  uploadState: PublishState;
  isReading: boolean;
  onPick: () => void;
  onFiles: (files: readonly File[]) => void;
  /** Photos are never made smaller. */
  isAlwaysOriginal?: boolean;
  /** The choice whether photos are made smaller. */
  fullSize: React.ReactNode;
  /** The invitation's: a second one below the page's own. */
  heading?: 'h1' | 'h2';
  audience?: Audience | undefined;
};

/** Says who sees what is sent. */
export type Audience = Readonly<{ title: string; text: string }>;

const TYPES = MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label);
const CONVERTIBLE = Object.values(CONVERTIBLE_TYPES).map(({ label }) => label.split(' ', 1)[0] ?? label);

/** The view before the first file: an invitation, and what will happen. */
export function EmptyState({
  limits,
  uploadState,
  isReading,
  onPick,
  onFiles,
  isAlwaysOriginal = false,
  fullSize,
  heading: Heading = 'h1',
  audience,
}: EmptyStateProps) {
  const text = useText('upload').empty;
  const { maxSourceBytes, maxBytes, maxDimension, keepDate } = limits;
  return (
    <div className="flex flex-1 flex-col justify-center gap-8 pb-6">
      <section
        aria-labelledby="drop-title"
        className="flex flex-col items-center gap-6 rounded-3xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center shadow-raised sm:py-20"
      >
        <ImagePlus className="size-12 text-accent" strokeWidth={1.5} aria-hidden="true" />
        <div className="flex flex-col gap-2">
          <Heading id="drop-title" className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl">
            {isReading ? text.reading : <Invitation />}
          </Heading>
          <p className="text-ink-soft pointer-coarse:hidden">{text.otherWays}</p>
        </div>
        <div className="flex flex-wrap justify-center gap-3">
          <Button tone="primary" size="large" onClick={onPick}>
            <ImagePlus aria-hidden="true" />
            {text.choose}
          </Button>
          <FolderInput onFiles={onFiles} />
          <CameraInput onFiles={onFiles} />
        </div>
        {fullSize}
        <p className="max-w-md text-sm text-balance text-ink-faint">
          {isAlwaysOriginal
            ? text.limitsOfOriginals({ types: TYPES, convertedTypes: CONVERTIBLE, maxBytes })
            : text.limits({ types: TYPES, convertedTypes: CONVERTIBLE, maxSourceBytes, maxBytes })}
        </p>
      </section>
      <ul className="grid gap-x-8 gap-y-4 text-sm text-ink-soft sm:grid-cols-3">
        <Assurance icon={<MapPinOff />} title={text.noLocationTitle}>
          {text.noLocation({ keepsDate: keepDate })}
        </Assurance>
        {isAlwaysOriginal ? (
          <Assurance icon={<Maximize2 />} title={text.originalTitle}>
            {text.original}
          </Assurance>
        ) : (
          <Assurance icon={<Minimize2 />} title={text.smallerTitle}>
            {text.smaller(maxDimension)}
          </Assurance>
        )}
        <Assurance icon={<Lock />} title={audience?.title ?? text.audienceTitles[uploadState]}>
          {audience?.text ?? text.audiences[uploadState]}
        </Assurance>
      </ul>
    </div>
  );
}

/** Nothing can be dropped where there are only fingers. */
function Invitation() {
  const text = useText('upload').empty;
  return (
    <>
      <span className="pointer-coarse:hidden">{text.invitation}</span>
      <span className="hidden pointer-coarse:inline">{text.invitationByTouch}</span>
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
