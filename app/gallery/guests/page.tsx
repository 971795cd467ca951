import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { GuestsPanel } from '@/components/guests/guests-panel';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { appOrigin, openPage, readGuestsPage } from '@/lib/server';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('guests')).title };
}

export default async function GuestsPage({ searchParams }: PageProps<'/gallery/guests'>) {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const head = await headers();
  const { identity, problem } = await openPage(services, '/gallery/guests', head);
  const { album } = await searchParams;
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-5 px-4 py-5 sm:px-6 sm:py-8">
        {problem === null ? (
          <OfficeWords language={await readLanguage()}>
            <GuestsPanel
              {...(await readGuestsPage(services))}
              album={typeof album === 'string' ? album : null}
              origin={appOrigin(head, services.config.appOrigins)}
              timeZone={parseTimeZone((await cookies()).get(TIME_ZONE_COOKIE)?.value)}
              nowMs={Date.now()}
            />
          </OfficeWords>
        ) : (
          <AccessProblem
            problem={problem}
            next="/gallery/guests"
            needed={siteText.signInToSeeGuests}
            text={siteText}
          />
        )}
      </main>
      <Footer />
    </>
  );
}
