import { LogoMark } from '@/components/brand/logo';
import { shareText } from '../../../language';

/** Why a share link shows nothing, and what to do. */
export function ShareProblem({ kind }: { kind: keyof typeof shareText.problems }) {
  const { title, text } = shareText.problems[kind];
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <LogoMark className="size-12" />
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-soft">{text}</p>
    </main>
  );
}
