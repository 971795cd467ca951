import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { AccessPanel } from '@/components/access/access-panel';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { openPage, readAccessPage } from '@/lib/server';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('access')).title };
}

export default async function SessionsPage() {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, session, problem } = await openPage(services, '/gallery/sessions', await headers());
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-8 px-4 py-5 sm:px-6 sm:py-8">
        {problem === null && identity !== null ? (
          <OfficeWords language={await readLanguage()}>
            <AccessPanel
              {...(await readAccessPage(services, identity, session))}
              timeZone={parseTimeZone((await cookies()).get(TIME_ZONE_COOKIE)?.value)}
              nowMs={Date.now()}
            />
          </OfficeWords>
        ) : (
          <AccessProblem
            problem={problem ?? 'sign_in_required'}
            next="/gallery/sessions"
            needed={siteText.signInToSeeSessions}
            text={siteText}
          />
        )}
      </main>
      <Footer />
    </>
  );
}
