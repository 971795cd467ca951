'use client';

import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { setLanguage } from '@/lib/browser/language/set-language';
import type { Language } from '@/lib/shared/text/languages';
import { cn } from '../ui/cn';

/** Chooses the language. The page is drawn anew in the chosen one where it stands: nothing on it is lost. */
export function LanguageMenu({
  current,
  label,
  isSmall = false,
  children,
}: Readonly<{
  current: Language;
  label: string;
  /** Only its icon is seen until it is opened. */
  isSmall?: boolean;
  /** `LanguageOptions`. */
  children: ReactNode;
}>) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <label
      title={label}
      className={cn(
        'relative flex max-w-full min-w-0 items-center rounded-lg text-ink-soft transition-colors hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent',
        isSmall ? 'size-9 hover:bg-sunken pointer-coarse:size-11' : 'border border-line bg-surface',
      )}
    >
      <Languages
        className={cn('pointer-events-none absolute size-4', isSmall ? 'inset-0 m-auto' : 'start-2')}
        aria-hidden="true"
      />
      <select
        aria-label={label}
        aria-busy={isPending}
        // As the server drew it: the browser's own memory of a form may be of another visit.
        autoComplete="off"
        value={current}
        onChange={({ target: { value } }) => {
          setLanguage(value);
          startTransition(() => router.refresh());
        }}
        className={cn(
          'cursor-pointer appearance-none rounded-lg bg-transparent text-sm outline-none',
          // Forced colours give its words one again, over the icon.
          isSmall
            ? 'size-full text-transparent forced-colors:opacity-0'
            : 'h-9 w-full min-w-0 ps-8 pe-3 pointer-coarse:h-11',
        )}
      >
        {children}
      </select>
    </label>
  );
}
