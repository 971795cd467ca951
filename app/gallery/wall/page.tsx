import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Wall } from '@/components/gallery/wall/wall';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { GalleryWords } from '@/components/text/pages/gallery-words';
import { openPage, readWallPage } from '@/lib/server';
import { addressOf } from '../../address-of';
import { readLanguage, readText } from '../../language';
import { Header, SmallLanguageMenu } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('live')).wall.title };
}

export default async function WallPage({ searchParams }: PageProps<'/gallery/wall'>) {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery/wall', await headers());
  if (problem === null) {
    const page = await readWallPage(services, await searchParams);
    if (page === null) notFound();
    return (
      <GalleryWords language={await readLanguage()}>
        <Wall {...page}>
          <SmallLanguageMenu />
        </Wall>
      </GalleryWords>
    );
  }
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-6 px-4 py-5 sm:px-6 sm:py-8">
        <AccessProblem
          problem={problem}
          next={addressOf('/gallery/wall', await searchParams)}
          needed={siteText.signInToSeeGallery}
          text={siteText}
        />
      </main>
    </>
  );
}
