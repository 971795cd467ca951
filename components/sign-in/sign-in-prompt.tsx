import { Lock } from 'lucide-react';
import Link from 'next/link';
import { buttonStyle } from '../ui/button';

type SignInPromptProps = {
  /** Where to go once signed in: a path of this site with its query. */
  next: string;
  /** Says why signing in is needed. */
  text: string;
  button: string;
};

/** Shown in place of what only admins may see. */
export function SignInPrompt({ next, text, button }: SignInPromptProps) {
  return (
    <div className="m-auto flex flex-col items-center gap-4 px-6 py-16 text-center">
      <Lock className="size-8 text-ink-faint" aria-hidden="true" />
      <h1 className="text-lg">{text}</h1>
      <Link href={{ pathname: '/sign-in', query: { next } }} className={buttonStyle({ tone: 'primary' })}>
        {button}
      </Link>
    </div>
  );
}
