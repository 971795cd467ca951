'use client';

import { useState } from 'react';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { Button } from '../../ui/button';
import { Gallery } from '../gallery';
import { createExampleAsk } from './create-example-ask';
import { EXAMPLE_IMAGES, EXAMPLE_NOW_MS, exampleImage } from './example-images';

const inState = (...states: readonly string[]) =>
  EXAMPLE_IMAGES.filter(({ state }) => states.includes(state));
const NOTHING: typeof EXAMPLE_IMAGES = [];

/** The whole gallery at its moments, by name. `first` null: the browser asks, and sees what the server does. */
const MOMENTS = {
  All: { state: 'all', images: inState('private', 'public'), server: 'works' },
  Held: { state: 'held', images: inState('held'), server: 'works' },
  Trash: { state: 'trash', images: inState('trash'), server: 'works' },
  Empty: { state: 'all', images: NOTHING, server: 'works' },
  'Nothing held': { state: 'held', images: NOTHING, server: 'works' },
  'Empty trash': { state: 'trash', images: NOTHING, server: 'works' },
  'One photo': { state: 'public', images: [exampleImage(0, 'public')], server: 'works' },
  'Bucket out of reach': { state: 'all', images: null, server: 'refuses' },
  'No connection': { state: 'private', images: null, server: 'is away' },
} as const;

type Moment = keyof typeof MOMENTS;

/** The moments, the one that is shown first before the others. */
export const MOMENT_NAMES = Object.keys(MOMENTS) as readonly Moment[];

/** The others are asked for, as in a gallery of many pages. */
const FIRST = 8;

function firstPage(images: readonly ImageItem[]): ImagePage {
  const shown = images.slice(0, FIRST);
  return { images: shown, next: images.length > FIRST ? (shown.at(-1)?.id ?? null) : null };
}

/** The whole gallery over a server in memory: grid, viewer, selection, search and dialogs can be tried. */
export function LiveGallery() {
  const [moment, setMoment] = useState<Moment>('All');
  const { state, images, server } = MOMENTS[moment];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        {MOMENT_NAMES.map((name) => (
          <Button
            key={name}
            size="small"
            tone={name === moment ? 'primary' : 'secondary'}
            onClick={() => setMoment(name)}
          >
            {name}
          </Button>
        ))}
      </div>
      <div>
        <Gallery
          key={moment}
          state={state}
          userRole="admin"
          first={images && firstPage(images)}
          hasNewer={false}
          timeZone="UTC"
          nowMs={EXAMPLE_NOW_MS}
          waiting={{ count: 3, isMore: false }}
          ask={createExampleAsk(images ?? NOTHING, server)}
        />
      </div>
    </div>
  );
}
