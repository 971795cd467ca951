import type { Metadata } from 'next';
import { LogoMark } from '@/components/brand/logo';
import { SignInForm } from '@/components/sign-in/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams;
  return (
    <main className="m-auto flex w-full max-w-sm flex-col gap-6 px-6 py-16">
      <LogoMark className="size-11" />
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">Sign in</h1>
        <p className="text-ink-soft">to see and manage what was uploaded.</p>
      </div>
      <SignInForm next={typeof next === 'string' ? next : '/gallery'} />
    </main>
  );
}
