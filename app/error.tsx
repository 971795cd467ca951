'use client';

/** It comes with every page and is hardly ever shown, so it is drawn without the components and icons of the others. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <h1 className="text-2xl font-semibold tracking-tight">This page could not be shown</h1>
      <p className="text-ink-soft">
        The server met a problem. Nothing that was uploaded is lost. Try again in a moment.
      </p>
      <button
        type="button"
        onClick={reset}
        className="h-10 rounded-lg bg-accent px-4 text-sm font-medium text-on-accent transition-colors hover:bg-accent-strong"
      >
        Try again
      </button>
    </main>
  );
}
