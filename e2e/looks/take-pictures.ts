import { join } from 'node:path';
import type { RealBrowser, StartBrowser } from '../browsers/real-browser';
import { startChromium, startFirefox } from '../browsers/start-playwright';
import { startWebkit } from '../browsers/start-webkit';
import { SIZES, type View } from './choose-views';
import type { Site } from './fill-site';
import { type Look, openLook } from './look';
import type { Served } from './serve-site';
import type { StateGroup } from './states/state';

const START: Readonly<Record<View['browser'], StartBrowser>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};

/** Some things come in after everything is there: a menu's last frame, a caret. */
const SETTLES_MS = 350;

type Taking = Readonly<{
  served: Served;
  site: Site;
  files: Look['files'];
  out: string;
  isMeant: (state: string, group: string) => boolean;
  report: (line: string) => void;
}>;

/** Takes a picture of each state that is meant, and returns those that did not come. A state that fails ends its group. */
export async function takePictures(
  view: View,
  groups: readonly StateGroup[],
  taking: Taking,
): Promise<readonly string[]> {
  const { served, site, files, out, isMeant, report } = taking;
  const { browser: kind, size, colours, language } = view;
  const meant = groups.filter(({ name, states }) => states.some((state) => isMeant(state.name, name)));
  if (meant.length === 0) return [];
  if (kind === 'webkit' && colours === 'forced') return [];
  const isPhone = size === 'phone';
  const theme = colours === 'dark' ? 'dark' : 'light';
  const name = [size, colours, language, kind].join('-');
  const pathOf = (state: string) => join(out, `${state}-${name}.png`);
  const problems: string[] = [];
  // Each group has a browser of its own: nothing of one is left over in the next.
  for (const group of meant) {
    const browser = await START[kind](report, { ...SIZES[size], isPhone, colours });
    if (browser === null) return [];
    try {
      const look = await openLook({ browser, served, site, files, isPhone, language, theme });
      if (group.isSignedIn) await look.signIn();
      problems.push(...(await takeGroup(look, group, { isMeant, report, pathOf })));
    } finally {
      served.setWeather({});
      await browser.close();
    }
  }
  return problems.map((problem) => `${name}: ${problem}`);
}

type Way = Pick<Taking, 'isMeant' | 'report'> & Readonly<{ pathOf: (state: string) => string }>;

async function takeGroup(
  look: Look,
  group: StateGroup,
  { isMeant, report, pathOf }: Way,
): Promise<readonly string[]> {
  const last = group.states.findLastIndex(({ name }) => isMeant(name, group.name));
  for (const state of group.states.slice(0, last + 1)) {
    const reason = state.cannot?.(look) ?? null;
    if (reason !== null) {
      report(`${look.browser.name} is not brought to ${state.name}: ${reason}.`);
      continue;
    }
    try {
      await state.open(look);
      await settle(look.browser, state.isBare ?? false);
      if (isMeant(state.name, group.name)) await look.browser.screenshot(pathOf(state.name));
    } catch (error) {
      await look.browser.screenshot(pathOf(`failed-${state.name}`)).catch(() => {});
      return [`${state.name} did not come: ${error instanceof Error ? error.message.slice(0, 300) : error}`];
    }
  }
  return [];
}

async function settle(browser: RealBrowser, isBare: boolean): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
  if (isBare) return;
  await browser.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))',
  );
}
