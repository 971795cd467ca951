import { Lock } from 'lucide-react';
import type { SiteText } from '@/lib/shared/text/texts';
import { SignInPrompt } from './sign-in-prompt';

type AccessProblemProps = {
  problem: 'sign_in_required' | 'role_required' | null;
  /** Where to go once signed in: a path of this site with its query. */
  next: string;
  /** Says what signing in is needed for. */
  needed: string;
  text: SiteText;
};

/** Shown in place of a page that somebody may not open: the way to sign in, or that their account is not enough. */
export function AccessProblem({ problem, next, needed, text }: AccessProblemProps) {
  if (problem !== 'role_required') return <SignInPrompt next={next} text={needed} button={text.signIn} />;
  return (
    <div className="m-auto flex flex-col items-center gap-4 px-6 py-16 text-center">
      <Lock className="size-8 text-ink-faint" aria-hidden="true" />
      <h1 className="text-lg">{text.roleTooLow}</h1>
      <p className="text-ink-soft">{text.askForRole}</p>
    </div>
  );
}
