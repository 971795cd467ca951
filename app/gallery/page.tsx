import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Gallery } from '@/components/gallery/gallery';
import { apiState, parseGalleryState } from '@/components/gallery/gallery-state';
import { StateTabs } from '@/components/gallery/state-tabs';
import { SignInPrompt } from '@/components/sign-in/sign-in-prompt';
import { SiteHeader } from '@/components/site/site-header';
import { getServices, isSignedIn, listImages } from '@/lib/server';

export const metadata: Metadata = { title: 'Gallery' };

export default async function GalleryPage({ searchParams }: PageProps<'/gallery'>) {
  const services = await getServices();
  const isAdmin = await isSignedIn(services, (await headers()).get('cookie'));
  const state = parseGalleryState((await searchParams).state);
  return (
    <>
      <SiteHeader current="gallery" isSignedIn={isAdmin} />
      <main className="mx-auto flex w-full max-w-[96rem] flex-1 flex-col gap-4 px-4 py-5 sm:px-6 sm:py-8">
        {isAdmin ? (
          <>
            <StateTabs current={state} />
            <Gallery
              key={state}
              state={state}
              first={await listImages(services, { state: apiState(state) })}
            />
          </>
        ) : (
          <SignInPrompt next="/gallery" text="The gallery is for admins." />
        )}
      </main>
    </>
  );
}
