import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { LinkList } from '@/components/gallery/links/link-list';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { openPage, readLinksPage } from '@/lib/server';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('links')).pageTitle };
}

export default async function LinksPage() {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery/links', await headers());
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-6 px-4 py-5 sm:px-6 sm:py-8">
        {problem === null ? (
          <OfficeWords language={await readLanguage()}>
            <LinkList
              first={await readLinksPage(services)}
              timeZone={parseTimeZone((await cookies()).get(TIME_ZONE_COOKIE)?.value)}
              nowMs={Date.now()}
            />
          </OfficeWords>
        ) : (
          <AccessProblem
            problem={problem}
            next="/gallery/links"
            needed={siteText.signInToSeeLinks}
            text={siteText}
          />
        )}
      </main>
      <Footer />
    </>
  );
}
