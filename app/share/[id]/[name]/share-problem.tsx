import { LogoMark } from '@/components/brand/logo';
import type { SharedImage } from '@/lib/server';

const TEXTS: Record<Exclude<SharedImage['kind'], 'image'>, readonly [title: string, text: string]> = {
  missing: [
    'There is no image here',
    'It was removed, or the link was not copied whole. Ask whoever sent it to you for a new one.',
  ],
  invalid: [
    'This link does not work',
    'It was not copied whole, or all links were ended. Ask whoever sent it to you for a new one.',
  ],
  expired: [
    'This link has ended',
    'Links work for a set time only. Ask whoever sent it to you for a new one.',
  ],
};

/** Why a share link shows nothing, and what to do. */
export function ShareProblem({ kind }: { kind: keyof typeof TEXTS }) {
  const [title, text] = TEXTS[kind];
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <LogoMark className="size-12" />
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-soft">{text}</p>
    </main>
  );
}
