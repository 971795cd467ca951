'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <TriangleAlert className="size-10 text-danger" aria-hidden="true" />
      <h1 className="text-2xl font-semibold tracking-tight">This page could not be shown</h1>
      <p className="text-ink-soft">
        The server met a problem. Nothing that was uploaded is lost. Try again in a moment.
      </p>
      <Button tone="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
