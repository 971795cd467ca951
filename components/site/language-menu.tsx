'use client';

import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { setLanguage } from '@/lib/browser/language/set-language';
import { isLanguage, LANGUAGE_TAGS, LANGUAGES, type Language } from '@/lib/shared/text/languages';

/** Every language by its own name. The page is drawn anew in the chosen one where it stands: nothing on it is lost. */
export function LanguageMenu({ current, label }: { current: Language; label: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  if (LANGUAGE_TAGS.length < 2) return null;
  return (
    <label
      title={label}
      className="relative flex items-center rounded-lg border border-line bg-surface text-ink-soft transition-colors hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
    >
      <Languages className="pointer-events-none absolute start-2 size-4" aria-hidden="true" />
      <select
        aria-label={label}
        aria-busy={isPending}
        // As the server drew it: the browser's own memory of a form may be of another visit.
        autoComplete="off"
        value={current}
        onChange={({ target: { value } }) => {
          if (!isLanguage(value)) return;
          setLanguage(value);
          startTransition(() => router.refresh());
        }}
        className="h-9 cursor-pointer appearance-none rounded-lg bg-transparent ps-8 pe-3 text-sm outline-none pointer-coarse:h-11"
      >
        {LANGUAGE_TAGS.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGES[language].name}
          </option>
        ))}
      </select>
    </label>
  );
}
