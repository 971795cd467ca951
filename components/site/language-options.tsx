import { LANGUAGE_TAGS, LANGUAGES } from '@/lib/shared/text/languages';

/** Every language by its own name, for a menu. The server draws them: no browser carries their names. */
export function LanguageOptions() {
  return LANGUAGE_TAGS.map((language) => (
    <option key={language} value={language} lang={language} className="bg-canvas text-ink">
      {LANGUAGES[language].name}
    </option>
  ));
}
