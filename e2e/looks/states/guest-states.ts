import { page, type StateGroup } from './state';

/** The page behind the code on the table, for somebody without an account. */
export const GUEST: StateGroup = {
  name: 'guest',
  isSignedIn: false,
  states: [
    page('guest-name', ({ site }) => site.drop),
    {
      name: 'guest-before',
      async open(look) {
        await look.until('[name=name]');
        await look.browser.type('[name=name]', 'Friederike');
        await look.browser.press('Enter');
        await look.until('input[type=file]');
      },
    },
    {
      name: 'guest-done',
      async open(look) {
        await look.choose(look.files.photos.slice(0, 4));
        await look.untilTrue(`document.querySelectorAll('[data-upload][data-state=done]').length === 4`);
      },
    },
    {
      name: 'guest-sent',
      async open(look) {
        await look.open(look.site.drop);
        // A photo that waits for approval has no picture here.
        await look.until('[data-receipt-state]');
        await look.browser.evaluate(
          `document.querySelector('[data-receipt-state]').scrollIntoView({ block: 'center' })`,
        );
      },
    },
    page('guest-no-link', () => '/drop/nobodys'),
  ],
};
