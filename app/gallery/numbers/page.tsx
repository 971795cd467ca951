import { History, Link2 } from 'lucide-react';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { Numbers } from '@/components/gallery/numbers/numbers';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { buttonStyle } from '@/components/ui/button';
import { openPage } from '@/lib/server';
import { isAtLeast } from '@/lib/shared/roles';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('numbers')).title };
}

export default async function NumbersPage() {
  const linksText = await readText('links');
  const numbersText = await readText('numbers');
  const siteText = await readText('site');
  const { identity, problem } = await openPage(
    await sluice.getServices(),
    '/gallery/numbers',
    await headers(),
  );
  const role = identity?.role ?? null;
  return (
    <>
      <Header current="gallery" role={role} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-6 px-4 py-5 sm:px-6 sm:py-8">
        {problem === null ? (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h1 className="text-xl font-semibold tracking-tight">{numbersText.title}</h1>
              {isAtLeast(role, 'admin') && (
                <div className="flex flex-wrap gap-2">
                  <Link href="/gallery/links" prefetch={false} className={buttonStyle({ size: 'small' })}>
                    <Link2 aria-hidden="true" />
                    {linksText.pageTitle}
                  </Link>
                  <Link href="/gallery/audit" prefetch={false} className={buttonStyle({ size: 'small' })}>
                    <History aria-hidden="true" />
                    {numbersText.auditLog}
                  </Link>
                </div>
              )}
            </div>
            <OfficeWords language={await readLanguage()}>
              <Numbers />
            </OfficeWords>
          </>
        ) : (
          <AccessProblem
            problem={problem}
            next="/gallery"
            needed={siteText.signInToSeeNumbers}
            text={siteText}
          />
        )}
      </main>
      <Footer />
    </>
  );
}
