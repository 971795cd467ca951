'use client';

import { useText } from '@/components/text/text-provider';
import { tryAgain } from './try-again';

/** It comes with every page and is hardly ever shown, so it is drawn without the components and icons of the others. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const text = useText('problem');
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <h1 className="text-2xl font-semibold tracking-tight">{text.title}</h1>
      <p className="text-ink-soft">{text.text}</p>
      <button
        type="button"
        onClick={() => tryAgain(reset)}
        className="h-10 rounded-lg forced-colors:border pointer-coarse:h-11 bg-accent px-4 text-sm font-medium text-on-accent transition-colors hover:bg-accent-strong"
      >
        {text.tryAgain}
      </button>
    </main>
  );
}
