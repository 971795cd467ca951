import { LogoMark } from '@/components/brand/logo';
import type { Texts } from '@/lib/shared/text/texts';
import { readText } from '../../language';
import { Footer } from '../../site';

/** Why a link to photos shows nothing, and what to do. */
export async function SetProblem({ kind }: { kind: keyof Texts['set']['problems'] }) {
  const setText = await readText('set');
  const { title, text } = setText.problems[kind];
  return (
    <>
      <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
        <LogoMark className="size-12" />
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
        <p className="text-balance text-ink-soft">{text}</p>
      </main>
      <Footer />
    </>
  );
}
