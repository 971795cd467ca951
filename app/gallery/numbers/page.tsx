import { History } from 'lucide-react';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { Numbers } from '@/components/gallery/numbers/numbers';
import { SignInPrompt } from '@/components/sign-in/sign-in-prompt';
import { SiteHeader } from '@/components/site/site-header';
import { buttonStyle } from '@/components/ui/button';
import { getServices, isSignedIn } from '@/lib/server';
import { siteText } from '../../language';

export const metadata: Metadata = { title: 'Numbers' };

export default async function NumbersPage() {
  const isAdmin = await isSignedIn(await getServices(), await headers());
  return (
    <>
      <SiteHeader current="gallery" isSignedIn={isAdmin} text={siteText} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-6 px-4 py-5 sm:px-6 sm:py-8">
        {isAdmin ? (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h1 className="text-xl font-semibold tracking-tight">Numbers</h1>
              <Link href="/gallery/audit" prefetch={false} className={buttonStyle({ size: 'small' })}>
                <History aria-hidden="true" />
                Activity log
              </Link>
            </div>
            <Numbers />
          </>
        ) : (
          <SignInPrompt next="/gallery" text={siteText.numbersForAdmins} button={siteText.signIn} />
        )}
      </main>
    </>
  );
}
