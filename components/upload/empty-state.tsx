import { ImagePlus, Lock, MapPinOff, Maximize2, Minimize2 } from 'lucide-react';
import type { PublishState, UploadLimits } from '@/lib/shared/limits';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { OtherPickers } from './folder-and-camera';
import { type OriginalChoice, OriginalOption } from './original-option';
import type { FilePickers } from './use-file-pickers';

type EmptyStateProps = {
  limits: UploadLimits;
  uploadState: PublishState;
  isReading: boolean;
  pickers: FilePickers;
  /** Photos are never made smaller. */
  isAlwaysOriginal?: boolean;
  original: OriginalChoice;
  /** The invitation's: a second one below the page's own. */
  heading?: 'h1' | 'h2';
  audience?: Audience | undefined;
};

/** Says who sees what is sent. */
export type Audience = Readonly<{ title: string; text: string }>;

/** The view before the first file: an invitation, and what will happen. */
export function EmptyState({
  limits,
  uploadState,
  isReading,
  pickers,
  isAlwaysOriginal = false,
  original,
  heading: Heading = 'h1',
  audience,
}: EmptyStateProps) {
  const text = useText('upload').empty;
  const { maxSourceBytes, maxBytes, maxDimension, keepDate } = limits;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-6 sm:gap-8">
      <section
        aria-labelledby="drop-title"
        className="flex flex-1 flex-col items-center justify-center gap-6 rounded-3xl border-2 border-dashed border-line-strong bg-surface px-4 py-10 text-center shadow-raised transition-colors hover:border-accent sm:min-h-[26rem] sm:px-6 sm:py-16"
      >
        <span className="grid size-20 place-items-center rounded-3xl bg-accent-soft text-accent sm:size-24">
          <ImagePlus className="size-10 sm:size-12" strokeWidth={1.5} aria-hidden="true" />
        </span>
        <div className="flex flex-col gap-2">
          <Heading id="drop-title" className="text-3xl font-semibold tracking-tight text-balance sm:text-4xl">
            {isReading ? text.reading : <Invitation />}
          </Heading>
          <p className="text-ink-soft pointer-coarse:hidden">{text.otherWays}</p>
        </div>
        <div className="grid w-full max-w-sm gap-3 sm:w-auto sm:max-w-none sm:auto-cols-fr sm:grid-flow-col">
          <Button tone="primary" size="large" onClick={pickers.photos}>
            <ImagePlus aria-hidden="true" />
            {text.choose}
          </Button>
          <OtherPickers pickers={pickers} />
        </div>
        <OriginalOption choice={original} />
        <p className="max-w-md text-sm text-balance text-ink-faint">
          {text.limits({ maxBytes: isAlwaysOriginal ? maxBytes : maxSourceBytes })}
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
