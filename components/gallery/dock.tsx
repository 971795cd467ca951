import type { ReactNode } from 'react';

/** The message and the tools for the selection, one below the other over the lower edge of the page. */
export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="pointer-events-none fixed inset-x-2 bottom-2 z-30 flex flex-col items-center gap-2 *:pointer-events-auto sm:bottom-4">
      {children}
    </div>
  );
}
