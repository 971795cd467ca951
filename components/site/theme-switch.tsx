'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { setTheme } from '@/lib/browser/theme/set-theme';
import type { SiteText } from '@/lib/shared/text/texts';
import { THEMES, type Theme } from '@/lib/shared/theme';

const ICONS: Readonly<Record<Theme, ComponentType<{ 'aria-hidden': 'true' }>>> = {
  system: Monitor,
  light: Sun,
  dark: Moon,
};

/** Three radio buttons: as the system has it, light, dark. */
export function ThemeSwitch({ initial, text }: { initial: Theme; text: SiteText['theme'] }) {
  const [theme, choose] = useState(initial);
  return (
    <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
      <legend className="sr-only">{text.legend}</legend>
      {THEMES.map((name) => {
        const Icon = ICONS[name];
        return (
          <label
            key={name}
            title={text[name]}
            className="relative flex size-8 items-center justify-center rounded-md text-ink-faint transition-colors hover:text-ink has-checked:bg-sunken has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none pointer-coarse:size-11 [&>svg]:size-4"
          >
            <input
              type="radio"
              name="theme"
              value={name}
              checked={theme === name}
              aria-label={text[name]}
              onChange={() => {
                choose(name);
                setTheme(name);
              }}
              className="absolute inset-0 m-0 cursor-pointer appearance-none opacity-0"
            />
            <Icon aria-hidden="true" />
          </label>
        );
      })}
    </fieldset>
  );
}
