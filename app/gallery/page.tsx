import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { Gallery } from '@/components/gallery/gallery';
import { ForgetThumbnails } from '@/components/gallery/thumbs/forget-thumbnails';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { SiteHeader } from '@/components/site/site-header';
import { GalleryTexts } from '@/components/text/en/gallery-texts';
import { countWaiting, listImages, openPage } from '@/lib/server';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { hasFilters, parseFilters } from '@/lib/shared/gallery/gallery-filters';
import { apiState, parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import { startAt } from '@/lib/shared/gallery/page-start';
import { isImageId } from '@/lib/shared/keys/image-id';
import { parseThumbnailMode, THUMBNAIL_MODE_COOKIE } from '@/lib/shared/thumbnail-mode';
import { galleryText, siteText } from '../language';
import { sluice } from '../sluice';

export const metadata: Metadata = { title: galleryText.title };

export default async function GalleryPage({ searchParams }: PageProps<'/gallery'>) {
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery', await headers());
  const role = problem === null ? (identity?.role ?? null) : null;
  const params = await searchParams;
  const jar = await cookies();
  const state = parseGalleryState(params.state);
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : null);
  const at = one('at');
  // Begins with the very image, in the middle of the list.
  const start = isImageId(at) ? startAt(at) : {};
  const isSearch = hasFilters(parseFilters({ get: one }));
  // Photos are deleted permanently from the trash only.
  const hasTrash = state === 'trash';
  const [first, purgeTruth, waiting] =
    role !== null
      ? await Promise.all([
          isSearch ? null : listImages(services, { state: apiState(state), ...start }),
          hasTrash ? services.deletion.purgeTruth() : { isUnknown: true as const },
          countWaiting(services),
        ])
      : [null, {}, null];
  return (
    <>
      <SiteHeader current="gallery" role={identity?.role ?? null} text={siteText} />
      <main className="mx-auto flex w-full max-w-[96rem] flex-1 flex-col gap-1 px-4 py-5 sm:py-8 sm:pr-10 sm:pl-6">
        {role !== null ? (
          <GalleryTexts>
            <Gallery
              key={state}
              state={state}
              userRole={role}
              first={first}
              hasNewer={isImageId(at)}
              timeZone={parseTimeZone(jar.get(TIME_ZONE_COOKIE)?.value)}
              nowMs={Date.now()}
              purgeTruth={purgeTruth}
              waiting={waiting}
              thumbnailMode={parseThumbnailMode(jar.get(THUMBNAIL_MODE_COOKIE)?.value)}
            />
          </GalleryTexts>
        ) : (
          <>
            <ForgetThumbnails />
            <AccessProblem
              problem={problem}
              next="/gallery"
              needed={siteText.signInToSeeGallery}
              text={siteText}
            />
          </>
        )}
      </main>
    </>
  );
}
