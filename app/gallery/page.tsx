import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { Gallery } from '@/components/gallery/gallery';
import { ForgetThumbnails } from '@/components/gallery/thumbs/forget-thumbnails';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { GalleryWords } from '@/components/text/pages/gallery-words';
import { openPage, readGalleryPage } from '@/lib/server';
import { parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import { addressOf } from '../address-of';
import { readLanguage, readText } from '../language';
import { Header } from '../site';
import { sluice } from '../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('gallery')).title };
}

export default async function GalleryPage({ searchParams }: PageProps<'/gallery'>) {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery', await headers());
  const role = problem === null ? (identity?.role ?? null) : null;
  const params = await searchParams;
  const jar = await cookies();
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} language={await readLanguage()} />
      <main className="mx-auto flex w-full flex-1 flex-col gap-1 px-4 py-5 sm:py-8 sm:ps-6 sm:pe-10">
        {role !== null ? (
          <GalleryWords language={await readLanguage()}>
            <Gallery
              key={parseGalleryState(params.state)}
              userRole={role}
              {...(await readGalleryPage(services, { params, cookie: (name) => jar.get(name)?.value }))}
            />
          </GalleryWords>
        ) : (
          <>
            <ForgetThumbnails />
            <AccessProblem
              problem={problem}
              next={addressOf('/gallery', params)}
              needed={siteText.signInToSeeGallery}
              text={siteText}
            />
          </>
        )}
      </main>
    </>
  );
}
