import type { Fault } from '../../support/fault-proxy';
import type { Look } from '../look';
import type { State, StateGroup } from './state';

/** So many photos arrive while the others are on their way. */
const ARRIVED = 5;

const count = (state: string) => `document.querySelectorAll('[data-upload][data-state="${state}"]').length`;
const ALL = `document.querySelectorAll('[data-upload]').length`;
const isOpen = 'dialog[open]';

/** Holds requests up, and lets all of them through at once. */
function createHold() {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { fault: { kind: 'hold', until } as Fault, release: () => release() };
}

async function openMenu(look: Look): Promise<void> {
  const { bar } = await look.words('uploadQueue');
  await look.press(bar.more);
  await look.until('[role=menu]');
}

async function openPhoto(look: Look, state: string): Promise<void> {
  await look.until(`[data-state="${state}"] [data-open]`);
  await look.browser.click(`[data-state="${state}"] [data-open]`);
  await look.until(`${isOpen} :is(img, canvas)`);
}

const close = async (look: Look) => {
  await look.browser.press('Escape');
  await look.untilTrue(`!document.querySelector('${isOpen}, [role=menu]')`);
};

/** One batch from its choice to its end, with what is opened meanwhile. */
function wayOfABatch(): readonly State[] {
  let grants = createHold();
  let files = createHold();
  return [
    {
      name: 'upload-preparing',
      async open(look) {
        grants = createHold();
        files = createHold();
        look.setWeather({
          presign: grants.fault,
          file: (at) => (at < ARRIVED ? undefined : files.fault),
        });
        await look.open('/');
        await look.choose(look.files.photos);
        await look.untilTrue(`${ALL} === ${look.files.photos.length}`);
        await look.until('[data-upload] img');
      },
    },
    {
      name: 'photo-before-sending',
      async open(look) {
        await look.until('[data-upload] [data-open]');
        await look.browser.click('[data-upload] [data-open]');
        await look.until(`${isOpen} :is(img, canvas)`);
      },
    },
    {
      name: 'photo-crop',
      async open(look) {
        await look.until('[data-tool=crop]:not([aria-disabled=true])');
        await look.browser.click('[data-tool=crop]');
        await look.until('[data-crop=box]');
      },
    },
    {
      name: 'upload-sending',
      async open(look) {
        await look.browser.press('Escape');
        await look.untilTrue(`!document.querySelector('[data-crop]')`);
        await close(look);
        look.setWeather({ file: (at) => (at < ARRIVED ? undefined : files.fault) });
        grants.release();
        await look.untilTrue(`${count('done')} >= ${ARRIVED}`);
      },
    },
    {
      name: 'upload-done',
      async open(look) {
        look.setWeather({});
        files.release();
        await look.untilTrue(`${count('done')} === ${look.files.photos.length}`);
      },
    },
    { name: 'upload-menu', open: openMenu },
    {
      name: 'upload-list',
      async open(look) {
        const { all } = await look.words('uploadQueue');
        await look.press(all.showAsList, '[role=menu]');
        await look.untilTrue(`!document.querySelector('[role=menu]')`);
      },
    },
    {
      name: 'photo-sent',
      async open(look) {
        await openMenu(look);
        const { all } = await look.words('uploadQueue');
        await look.press(all.showAsGrid, '[role=menu]');
        await openPhoto(look, 'done');
      },
    },
    {
      name: 'upload-after-reload',
      async open(look) {
        await close(look);
        await look.open('/');
        await look.until('main details summary');
        await look.browser.click('main details summary');
        await look.untilTrue(`document.querySelector('main details img')?.naturalWidth > 0`);
      },
    },
  ];
}

export const UPLOAD: StateGroup = {
  name: 'upload',
  isSignedIn: false,
  states: [
    { name: 'upload-empty', open: (look) => look.open('/') },
    ...wayOfABatch(),
    {
      name: 'upload-failures',
      async open(look) {
        await look.open('/');
        await look.choose([...look.files.wrong, ...look.files.photos.slice(0, 4)]);
        await look.untilTrue(`${count('failed')} === ${look.files.wrong.length} && ${count('done')} === 4`);
      },
    },
    {
      name: 'upload-file-menu',
      async open(look) {
        await look.browser.click('[data-state=failed] [aria-haspopup=menu]');
        await look.until('[role=menu]');
      },
    },
    {
      name: 'upload-offline',
      cannot: ({ browser }) => (browser.name === 'WebKit' ? 'its driver cannot cut the network' : null),
      async open(look) {
        await close(look);
        look.setWeather({ presign: { kind: 'stall' } });
        await look.open('/');
        await look.choose(look.files.photos.slice(0, 3));
        await look.untilTrue(`${ALL} === 3`);
        await look.browser.setOffline(true);
        const { bar } = await look.words('uploadQueue');
        await look.untilTrue(`document.body.innerText.includes(${JSON.stringify(bar.offline)})`);
      },
    },
  ],
};
