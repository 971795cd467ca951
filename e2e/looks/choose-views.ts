/** The views of every state: a table of browsers, sizes, themes and languages that are worth seeing together, and how a command narrows it. */
import { parseArgs } from 'node:util';
import type { Language } from '@/lib/shared/text/languages';
import type { BrowserView } from '../browsers/real-browser';

export type BrowserKind = 'chromium' | 'firefox' | 'webkit';

/** One way to look at every state. */
export type View = Readonly<{
  browser: BrowserKind;
  size: 'phone' | 'desktop';
  colours: BrowserView['colours'];
  language: Language;
}>;

/** In CSS pixels. */
export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1_440, height: 900 } } as const;

/** English in both themes and at both sizes; the other languages, engines and forced colours where they differ most. */
const VIEWS: readonly View[] = (
  [
    'chromium desktop light en',
    'chromium phone light en',
    'chromium desktop dark en',
    'chromium phone dark en',
    'chromium desktop light de',
    'chromium phone dark de',
    'chromium desktop dark ja',
    'chromium phone light ja',
    'chromium desktop light ar',
    'chromium phone dark ar',
    'chromium desktop forced en',
    'chromium phone forced de',
    'firefox desktop dark de',
    'firefox phone light ja',
    'firefox desktop light ar',
    'firefox desktop forced en',
    'webkit desktop light de',
    'webkit phone dark ar',
    'webkit desktop dark ja',
  ] as const
).map((line) => {
  const [browser, size, colours, language] = line.split(' ') as [
    BrowserKind,
    View['size'],
    View['colours'],
    Language,
  ];
  return { browser, size, colours, language };
});

/** The views and states that a command asks for. */
export type Asked = Readonly<{
  views: readonly View[];
  /** True for a state that is asked for, by its name or its group's. */
  isMeant: (state: string, group: string) => boolean;
  /** A folder of photographs in place of drawn ones. */
  photos: string | undefined;
  /** The folder that pictures are written to. */
  out: string;
  isForReadme: boolean;
}>;

/**
 * Reads the arguments: `--browser`, `--size`, `--colours`, `--locale` and `--state` take several, separated by commas; a state's name is meant by
 * what it begins with. Throws on one that is unknown, and where nothing is left to look at.
 */
export function chooseViews(args: readonly string[]): Asked {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: text,
      size: text,
      colours: text,
      locale: text,
      state: text,
      photos: text,
      out: { ...text, default: 'test-results/looks' },
      readme: { type: 'boolean', default: false },
    },
  });
  const isIn = (asked: string | undefined) => {
    const all = asked?.split(',');
    return (value: string) => all === undefined || all.includes(value);
  };
  const [browser, size, colours, locale] = [values.browser, values.size, values.colours, values.locale].map(
    isIn,
  );
  const views = VIEWS.filter(
    (view) =>
      browser?.(view.browser) && size?.(view.size) && colours?.(view.colours) && locale?.(view.language),
  );
  if (views.length === 0)
    throw new Error(
      'No view is left. Choose fewer or other values for --browser, --size, --colours, --locale.',
    );
  const states = values.state?.split(',');
  return {
    views,
    isMeant: (state, group) => states?.some((asked) => state.startsWith(asked) || group === asked) ?? true,
    photos: values.photos,
    out: values.out,
    isForReadme: values.readme,
  };
}
