import type { ReactNode } from 'react';

/** What lies over the page's lower edge, one below the other: a message, and the tools for what is selected. */
export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="pointer-events-none fixed inset-x-2 bottom-2 z-30 flex flex-col items-center gap-2 *:pointer-events-auto sm:bottom-4">
      {children}
    </div>
  );
}
