import { FILE_INPUT } from '../support/upload-page';
import { describeList, isListEnded, readFailures } from './describe-list';
import type { GalleryView } from './gallery-of';
import type { ProcessGroup } from './process-group';
import type { Random } from './random';
import { type ChaosBrowser, startBrowser } from './start-browser';

type StoryOptions = Readonly<{
  url: string;
  executable: string;
  profile: string;
  startApp: () => Promise<ProcessGroup>;
  openGallery: () => Promise<GalleryView>;
  random: Random;
  say: (line: string) => void;
}>;

type Judge = (gallery: GalleryView, paths: readonly string[]) => Promise<readonly string[]>;

/** The events of one person’s uploads. */
export type Story = Readonly<{
  /** Returns what is wrong at the end; throws when there is no end within the limit. */
  tell: (paths: readonly string[], limitMs: number, judge: Judge) => Promise<readonly string[]>;
  /** Kills the server where it stands, and starts it again. */
  killServer: () => Promise<void>;
  end: () => Promise<void>;
}>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function createStory(options: StoryOptions): Story {
  const { url, executable, profile, random, say } = options;
  let app: ProcessGroup | null = null;
  let chaos: ChaosBrowser | null = null;

  async function openPage(): Promise<void> {
    chaos ??= await startBrowser(executable, profile);
    await chaos.page.goto(url);
  }

  function page() {
    if (chaos === null) throw new Error('There is no browser.');
    return chaos.page;
  }

  async function killServer(): Promise<void> {
    await app?.end('SIGKILL');
    app = await options.startApp();
  }

  const events: readonly Readonly<{ name: string; happen: () => Promise<void> }>[] = [
    { name: 'the tab is reloaded', happen: async () => void (await page().reload()) },
    {
      name: 'the network goes, and comes back',
      happen: async () => {
        await page().context().setOffline(true);
        await pause(random.between(1_000, 3_000));
        await page().context().setOffline(false);
      },
    },
    {
      name: 'the browser is killed and started again',
      happen: async () => {
        await chaos?.group.end('SIGKILL');
        chaos = null;
        await openPage();
      },
    },
    {
      name: 'the server is restarted',
      happen: async () => {
        await app?.end('SIGTERM');
        app = await options.startApp();
      },
    },
    { name: 'the server is killed and started again', happen: killServer },
    {
      name: 'a second tab is opened, and the first one closed',
      happen: async () => {
        const first = page();
        const second = await first.context().newPage();
        await second.goto(url);
        // Also for longer than a tab that is just closing keeps its files.
        await pause(random.between(0, 8_000));
        await first.close();
        if (chaos) chaos = { ...chaos, page: second };
      },
    },
    {
      name: 'the tab is closed and opened again',
      happen: async () => {
        const context = page().context();
        await page().close();
        if (chaos) chaos = { ...chaos, page: await context.newPage() };
        await openPage();
      },
    },
  ];

  /** As a person would: what failed is tried again. */
  async function retryFailed(): Promise<void> {
    const button = page().getByRole('button', { name: 'Retry failed' });
    await button.click({ timeout: 500 }).catch(() => {});
  }

  const heard = new Set<string>();

  /** Writes down the failures that the list shows: after a reload nobody could say why a file is missing. */
  async function hearFailures(): Promise<void> {
    for (const failure of await readFailures(page())) {
      if (!heard.has(failure)) say(`the list says: ${failure}`);
      heard.add(failure);
    }
  }

  return {
    tell: async (paths, limitMs, judge) => {
      app = await options.startApp();
      await openPage();
      await page().waitForLoadState('networkidle');
      const input = page().locator(FILE_INPUT);
      await input.setInputFiles([...paths]);
      await page().locator('[data-state]').first().waitFor();
      // From here on nothing may be lost: everything is written down once the page would let itself be closed.
      await page().waitForFunction(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
      say('all files are on the list');

      const gallery = await options.openGallery();
      const endMs = performance.now() + limitMs;
      const order = [...events].sort(() => random.next() - 0.5);
      let happened = 0;
      let lookedAt = 0;
      for (;;) {
        const published = (await gallery.list()).length;
        if (performance.now() > endMs) {
          say(`${published} published; on the list: ${await describeList(page())}`);
          throw new Error('The uploads did not end in time.');
        }
        const isDue = published >= ((happened + 0.5) / order.length) * paths.length * 0.9;
        const next = order[happened];
        if (next && isDue) {
          say(`${published} published; ${next.name}`);
          happened += 1;
          await hearFailures();
          await next.happen();
        } else if (published >= paths.length && !next && (await isListEnded(page()))) {
          break;
        } else if (performance.now() - lookedAt > 2_000) {
          lookedAt = performance.now();
          await hearFailures();
          await retryFailed();
        }
        await pause(200);
      }
      say('the list is at its end');
      return judge(gallery, paths);
    },
    killServer,
    end: async () => {
      await chaos?.browser.close().catch(() => {});
      await chaos?.group.end('SIGKILL');
      await app?.end('SIGTERM');
    },
  };
}
