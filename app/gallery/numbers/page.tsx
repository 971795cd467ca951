import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Numbers } from '@/components/gallery/numbers/numbers';
import { SignInPrompt } from '@/components/sign-in/sign-in-prompt';
import { SiteHeader } from '@/components/site/site-header';
import { getServices, isSignedIn } from '@/lib/server';

export const metadata: Metadata = { title: 'Numbers' };

export default async function NumbersPage() {
  const isAdmin = await isSignedIn(await getServices(), (await headers()).get('cookie'));
  return (
    <>
      <SiteHeader current="gallery" isSignedIn={isAdmin} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-6 px-4 py-5 sm:px-6 sm:py-8">
        {isAdmin ? (
          <>
            <h1 className="text-xl font-semibold tracking-tight">Numbers</h1>
            <Numbers />
          </>
        ) : (
          <SignInPrompt next="/gallery" text="The numbers are for admins." />
        )}
      </main>
    </>
  );
}
