import { LogoMark } from '@/components/brand/logo';
import type { ServerTexts } from '@/lib/shared/text/texts';
import { readText } from '../../../language';
import { Footer } from '../../../site';

/** Why a share link shows nothing, and what to do. */
export async function ShareProblem({ kind }: { kind: keyof ServerTexts['share']['problems'] }) {
  const shareText = await readText('share');
  const { title, text } = shareText.problems[kind];
  return (
    <>
      <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
        <LogoMark className="size-12" />
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        <p className="text-ink-soft">{text}</p>
      </main>
      <Footer />
    </>
  );
}
