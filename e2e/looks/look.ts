/** A browser that looks at the site: in one language and theme, at one size. */
import type { Language } from '@/lib/shared/text/languages';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import type { Texts } from '@/lib/shared/text/texts';
import type { RealBrowser } from '../browsers/real-browser';
import { waitFor } from '../browsers/wait-for';
import { ADMIN_PASSWORD } from '../support/ports';
import { FILE_INPUT } from '../support/upload-page';
import type { Site } from './fill-site';
import type { Served, Weather } from './serve-site';

export type Look = Readonly<{
  browser: RealBrowser;
  site: Site;
  isPhone: boolean;
  /** Paths of photos on the disk, of a file that is none and of one that is damaged. */
  files: Readonly<{ photos: readonly string[]; wrong: readonly string[] }>;
  /** Opens a path of the site, and waits until it is at rest. */
  open: (path: string) => Promise<void>;
  /** Opens a path and waits for nothing: of a page that runs no script nothing can be asked. */
  openBare: (path: string) => Promise<void>;
  /** Words of the language that the pages are in. */
  words: <Room extends keyof Texts>(room: Room) => Promise<Texts[Room]>;
  /** Clicks the first shown control of this name, or of this text, below what the selector finds. */
  press: (name: string, within?: string) => Promise<void>;
  /** Waits until it finds something. */
  until: (selector: string) => Promise<void>;
  /** Waits until an expression is true on the page. */
  untilTrue: (expression: string) => Promise<void>;
  choose: (paths: readonly string[]) => Promise<void>;
  signIn: () => Promise<void>;
  setWeather: (weather: Weather) => void;
}>;

type LookOptions = Readonly<{
  browser: RealBrowser;
  served: Served;
  site: Site;
  files: Look['files'];
  isPhone: boolean;
  language: Language;
  theme: 'light' | 'dark';
}>;

/** A state that takes longer is said not to come. */
const PATIENCE_MS = 45_000;

/** Gives the browser its language and theme, as a visitor chooses them. */
export async function openLook(options: LookOptions): Promise<Look> {
  const { browser, served, site, files, isPhone, language, theme } = options;
  const untilTrue = (expression: string) => waitFor(browser, expression, PATIENCE_MS);
  const until = (selector: string) => untilTrue(`document.querySelector(${JSON.stringify(selector)})`);
  const open = async (path: string) => {
    await browser.goto(new URL(path, served.url).href);
    await untilTrue(AT_REST);
  };
  const body = JSON.stringify({ password: ADMIN_PASSWORD });
  const signIn = `fetch('/api/session', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(body)},
  }).then(({ ok }) => ok)`;
  await open('/sign-in');
  await browser.evaluate(`void (document.cookie = 'language=${language}; path=/')`);
  await browser.evaluate(`void (document.cookie = 'theme=${theme}; path=/')`);
  return {
    browser,
    site,
    isPhone,
    files,
    open,
    openBare: (path) => browser.goto(new URL(path, served.url).href),
    until,
    untilTrue,
    words: (room) => loadRoom(language, room),
    async press(name, within = 'body') {
      await untilTrue(markNamed(name, within));
      await browser.click('[data-meant]');
    },
    async choose(paths) {
      await untilTrue(`document.querySelector(${JSON.stringify(FILE_INPUT)})`);
      await browser.choose(FILE_INPUT, paths);
    },
    signIn: async () => void (await browser.evaluate(signIn)),
    setWeather: served.setWeather,
  };
}

/** The page listens, its fonts are there, and every picture in the window is drawn. */
const AT_REST = `(() => {
  const listens = (one) => Object.keys(one).some((name) => name.startsWith('__reactProps$'));
  const inSight = (one) => { const { top, bottom, width } = one.getBoundingClientRect(); return width > 0 && bottom > 0 && top < innerHeight; };
  return document.readyState === 'complete' && document.fonts.status === 'loaded'
    && (!('__next_f' in self) || [...document.querySelectorAll('body :is(button, input, select, textarea)')].every(listens))
    && [...document.images].filter(inSight).every((image) => image.complete);
})()`;

/** Marks the control that is meant for a click; false where there is none yet. */
function markNamed(name: string, within: string): string {
  return `(() => {
    for (const one of document.querySelectorAll('[data-meant]')) one.removeAttribute('data-meant');
    const all = document.querySelector(${JSON.stringify(within)})?.querySelectorAll('button, a, summary, [role=menuitem], [role=checkbox]') ?? [];
    const isNamed = (one) => [one.getAttribute('aria-label'), one.textContent.trim()].includes(${JSON.stringify(name)});
    const meant = [...all].find((one) => one.checkVisibility?.() !== false && one.getClientRects().length > 0 && isNamed(one));
    meant?.setAttribute('data-meant', '');
    return meant !== undefined;
  })()`;
}
