'use client';

import type { ComponentProps } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { CopyField } from '../../ui/copy-field';
import { EditForm } from '../edit/edit-form';
import { LinkRow } from '../links/link-row';
import { ArrivedPill } from '../live/arrived-pill';
import { SlideshowControls } from '../viewer/slideshow-controls';
import { StepButton } from '../viewer/step-button';
import { ViewerActions } from '../viewer/viewer-actions';
import { ViewerBar } from '../viewer/viewer-bar';
import { ViewerCaption } from '../viewer/viewer-caption';
import { ViewerDetails } from '../viewer/viewer-details';
import { WallControls } from '../wall/wall-controls';
import { WallSlides } from '../wall/wall-slides';

import { EXAMPLE_LINK } from './example-link';

const nothing = () => undefined;
const ACTS = new Proxy({}, { get: () => nothing }) as ComponentProps<typeof ViewerBar>['acts'];

const SLIDESHOW = {
  ...{ isRunning: true, isPaused: false, seconds: 4 as const },
  fullScreen: { isThere: true, isOn: true, toggle: nothing },
  ...{ stop: nothing, toggle: nothing, pause: nothing, slow: nothing },
};

/** Everything around an open photo, apart from the photo itself. */
export function ViewerParts({ gallery, image }: { gallery: Gallery; image: ImageItem }) {
  const { copyNamed } = useText('links');
  return (
    <div className="flex flex-col gap-2 rounded-xl border border-line">
      {[false, true].map((isOn) => (
        <ViewerBar
          key={String(isOn)}
          gallery={gallery}
          image={image}
          acts={ACTS}
          isZoomed={isOn}
          isDetails={isOn}
          onClose={nothing}
        />
      ))}
      <ArrivedPill gallery={gallery} arrived={{ count: 3, isMore: false }} />
      {[false, true].map((isOn) => (
        <div key={String(isOn)} className="relative h-40 bg-black">
          <WallSlides image={image} onLoaded={nothing} onBroken={nothing} />
          <WallControls
            wall={{ next: nothing, before: nothing, toggle: nothing, slow: nothing }}
            snapshot={{ isPaused: isOn, seconds: 6 }}
            fullScreen={{ isThere: true, isOn, toggle: nothing }}
            galleryHref="/gallery"
            isHidden={false}
          />
        </div>
      ))}
      <div className="relative h-24 bg-black">
        <SlideshowControls slideshow={SLIDESHOW} isHidden={false} onStep={nothing} />
      </div>
      <div className="relative h-24">
        <StepButton side="newer" isThere onStep={nothing} />
        <StepButton side="older" isThere={false} onStep={nothing} />
      </div>
      <ViewerActions
        gallery={gallery}
        image={image}
        onShare={nothing}
        onAlbums={nothing}
        onRefuse={nothing}
      />
      <CopyField label="Link" value="https://photos.example/s/example" copyNamed={copyNamed} />
      <ul>
        <LinkRow
          link={EXAMPLE_LINK}
          end="never expires"
          created="24 Nov"
          isExpired={false}
          onEdit={nothing}
          onRevoke={nothing}
        />
      </ul>
      <ViewerCaption image={image} />
      <ViewerDetails image={{ ...image, albums: [{ id: 'aaaaa1' }] }} onDate={nothing}>
        <EditForm image={image} gallery={gallery} draft={undefined} />
      </ViewerDetails>
    </div>
  );
}
