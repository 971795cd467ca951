import type { Metadata } from 'next';
import { SiteLogo } from '@/components/brand/site-logo';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { GuestWords } from '@/components/text/pages/guest-words';
import { signInWays } from '@/lib/server';
import { isErrorCode } from '@/lib/shared/errors/error-codes';
import { readLanguage, readText } from '../language';
import { Footer } from '../site';
import { sluice } from '../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('signIn')).title };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const errorText = await readText('errors');
  const signInText = await readText('signIn');
  const { next, problem } = await searchParams;
  const services = await sluice.getServices();
  return (
    <>
      <main className="m-auto flex w-full max-w-sm flex-col gap-6 px-6 py-16">
        <SiteLogo path={services.brand.logo} className="h-11" />
        <div className="flex flex-col gap-1 text-center">
          <h1 className="text-2xl font-semibold tracking-tight">{signInText.title}</h1>
          <p className="text-pretty text-ink-soft">{signInText.purpose}</p>
        </div>
        <GuestWords language={await readLanguage()}>
          <SignInForm
            next={typeof next === 'string' ? next : '/gallery'}
            ways={signInWays(services)}
            // Only sentences of ours: the maker of an address chooses among them and writes none.
            problem={isErrorCode(problem) ? errorText(problem) : null}
          />
        </GuestWords>
      </main>
      <Footer />
    </>
  );
}
