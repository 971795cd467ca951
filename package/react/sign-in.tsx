'use client';

import { Suspense, useEffect, useState } from 'react';
import { useHost } from '@/components/host/host';
import { withReactCheck } from '@/components/setup/with-react-check';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { SignOutButton } from '@/components/site/sign-out-button';
import { useText } from '@/components/text/text-provider';
import { type ErrorCode, isErrorCode } from '@/lib/shared/errors/error-codes';
import type { SignInWays } from '@/lib/shared/sign-in';
import { GuestTexts } from './guest-texts';
import { SiteTexts } from './site-texts';
import { WithHost } from './with-host';

type OfHost = {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};

/** Properties of the form to sign in: as `signInProps` of the handlers answers them. */
export type SignInProps = OfHost & {
  /** The page to open afterwards, a path of the app. Default: the gallery of the provider, else `/`. */
  next?: string | null | undefined;
  /** Default: a password, and nothing else. */
  ways?: SignInWays | undefined;
  /** Why signing in at the provider did not work; null where nobody came back from there. */
  problem?: ErrorCode | null | undefined;
};

const PASSWORD: SignInWays = { asksName: false, hasPassword: true, openid: null };

/** The form to sign in by `ADMIN_PASSWORD`, `ADMIN_USERS` or OpenID Connect, for apps that have no sign-in of their own. */
export const SignIn = withReactCheck(function SignIn({ basePath, ...props }: SignInProps) {
  return (
    <WithHost basePath={basePath}>
      <GuestTexts>
        <div className="mx-auto flex w-full max-w-sm flex-col gap-6 px-6 py-16">
          <Suspense>
            <Form {...props} />
          </Suspense>
        </div>
      </GuestTexts>
    </WithHost>
  );
});

function Form({ next, ways = PASSWORD, problem }: Omit<SignInProps, 'basePath'>) {
  const { title } = useText('signIn');
  const { pages } = useHost();
  const props = { next: next ?? pages.gallery ?? '/', ways };
  return (
    <>
      <h1 className="text-center text-2xl font-semibold tracking-tight">{title}</h1>
      {isErrorCode(problem) ? (
        <WithProblem {...props} problem={problem} />
      ) : (
        <SignInForm {...props} problem={null} />
      )}
    </>
  );
}

/** Only sentences of ours: the maker of an address chooses among them and writes none. They are fetched where one is needed. */
function WithProblem({ problem, ...props }: { next: string; ways: SignInWays; problem: ErrorCode }) {
  const { loadErrors, noReason } = useText('signIn');
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    loadErrors().then(
      (errorText) => setMessage(errorText(problem)),
      () => setMessage(noReason),
    );
  }, [loadErrors, noReason, problem]);
  return <SignInForm key={message} {...props} problem={message} />;
}

/** A button that asks where to sign out, and does it; for apps that have no sign-in of their own. */
export const SignOut = withReactCheck(function SignOut({ basePath }: OfHost) {
  return (
    <WithHost basePath={basePath}>
      <SiteTexts>
        <SignOutButton />
      </SiteTexts>
    </WithHost>
  );
});
