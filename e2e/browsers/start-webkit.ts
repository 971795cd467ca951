/**
 * WebKitGTK through its WebDriver (https://www.w3.org/TR/webdriver2/), on a screen of its own. It is the engine of Safari
 * in another shell: what Apple's system decodes besides, such as HEIC, is not there.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type ProcessGroup, startGroup } from '../chaos/process-group';
import type { BrowserView, RealBrowser, StartBrowser } from './real-browser';
import { WAIT_MS } from './wait-for';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** Keys as WebDriver writes them (section 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: '\uE014',
  Escape: '\uE00C',
  Enter: '\uE007',
  Delete: '\uE017',
};

export const startWebkit: StartBrowser = async (report, view) => {
  const missing = [DRIVER, SCREEN].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    report(
      `WebKit is left out, because it isn’t installed: no ${missing.join(', no ')} (apt-get install webkit2gtk-driver xvfb).`,
    );
    return null;
  }
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  const port = await freePort();
  const groups: ProcessGroup[] = [];
  const close = async () => {
    for (const group of groups.toReversed()) await group.end('SIGTERM');
  };
  try {
    groups.push(startGroup(SCREEN, [display, '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'], QUIET));
    await until(() => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`), 'The screen did not start.');
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      // Root has no user namespaces to put the sandbox into.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    };
    groups.push(startGroup(DRIVER, [`--port=${port}`], { ...QUIET, env }));
    const driver = await openSession(`http://127.0.0.1:${port}`, view);
    return {
      ...driver,
      close: async () => {
        await driver.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};

const QUIET = { stdio: 'ignore' } as const;

async function openSession(root: string, view?: BrowserView): Promise<RealBrowser> {
  await until(
    () => call(root, 'GET', '/status').then(Boolean, () => false),
    'WebKit’s driver did not start.',
  );
  const { sessionId, capabilities } = await call<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>(root, 'POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `${root}/session/${sessionId}`;
  await call(session, 'POST', '/timeouts', { pageLoad: WAIT_MS, script: WAIT_MS });
  if (view) await resize(session, view);

  const find = async (selector: string) => {
    let element = '';
    await until(async () => {
      const found = await call<Record<string, string>[]>(session, 'POST', '/elements', {
        using: 'css selector',
        value: selector,
      });
      element = Object.values(found[0] ?? {})[0] ?? '';
      return element !== '';
    }, `There is no ${selector}.`);
    return `/element/${element}`;
  };

  return {
    name: 'WebKit',
    version: `WebKitGTK ${capabilities.browserVersion}`,
    complaints: [],
    goto: async (url) => void (await call(session, 'POST', '/url', { url })),
    evaluate: async (expression) => {
      const script = `const done = arguments[0];
        Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await call<{ value?: unknown; error?: string }>(session, 'POST', '/execute/async', {
        script,
        args: [],
      });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    },
    choose: async (selector, paths) =>
      void (await call(session, 'POST', `${await find(selector)}/value`, { text: paths.join('\n') })),
    click: async (selector) => {
      let problem = '';
      // A thing that lies above it, such as a notice, goes away; a list that is drawn anew leaves another element.
      await until(async () => {
        try {
          await call(session, 'POST', `${await find(selector)}/click`, {});
          return true;
        } catch (error) {
          problem = String(error);
          return false;
        }
      }, `${selector} could not be clicked.`).catch(() => {
        throw new Error(`${selector} could not be clicked: ${problem}`);
      });
    },
    type: async (selector, text) =>
      void (await call(session, 'POST', `${await find(selector)}/value`, { text })),
    press: async (key) => {
      const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }));
      await call(session, 'POST', '/actions', {
        actions: [{ type: 'key', id: 'keys', actions: strokes }],
      });
    },
    screenshot: async (path) =>
      writeFile(path, Buffer.from(await call<string>(session, 'GET', '/screenshot'), 'base64')),
    setOffline: async () => false,
    close: async () => void (await call(session, 'DELETE', '').catch(() => null)),
  };
}

/** Gives the page its size: the window is larger by its frame and bars. */
async function resize(session: string, { width, height }: BrowserView): Promise<void> {
  await call(session, 'POST', '/window/rect', { width, height });
  const [innerWidth, innerHeight] = await call<[number, number]>(session, 'POST', '/execute/sync', {
    script: 'return [innerWidth, innerHeight]',
    args: [],
  });
  await call(session, 'POST', '/window/rect', {
    width: width * 2 - innerWidth,
    height: height * 2 - innerHeight,
  });
}

async function call<T = unknown>(root: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(root + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error} ${value.message}`);
  return value;
}

async function until(isThere: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (const endMs = Date.now() + WAIT_MS; Date.now() < endMs; ) {
    if (await isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
