import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { setupText } from '@/lib/shared/text/en/setup';
import { withReactCheck } from './with-react-check';

const reacts = vi.hoisted(() => ({ version: '19.3.1', hasDispatcher: true }));
vi.mock('react', async (load) => {
  const react = await load<typeof import('react')>();
  return {
    ...react,
    get version() {
      return reacts.version;
    },
    useContext: (context: never) => {
      // As the hooks of a copy that draws nothing.
      if (!reacts.hasDispatcher) throw new TypeError("Cannot read properties of null (reading 'useContext')");
      return react.useContext(context);
    },
  };
});

const Photo = withReactCheck(({ name }: Readonly<{ name: string }>) => <p>{name}</p>);
const draw = () => renderToStaticMarkup(<Photo name="lake" />);

afterEach(() => Object.assign(reacts, { version: '19.3.1', hasDispatcher: true }));

describe('a component', () => {
  test('is drawn by the React it was made for', () => {
    expect(draw()).toBe('<p>lake</p>');
  });

  test.each(['19.2.0', '19.3.0-canary-278794d7-20261002', '20.0.0'])('is drawn by React %s', (version) => {
    Object.assign(reacts, { version });
    expect(draw()).toBe('<p>lake</p>');
  });

  test.each([
    ['is too old', { version: '18.3.1' }, setupText.oldReact({ version: '18.3.1' })],
    ['has no useEffectEvent yet', { version: '19.1.4' }, setupText.oldReact({ version: '19.1.4' })],
    ['is another copy', { hasDispatcher: false }, setupText.twoReacts()],
  ])('is a sentence where React %s, in the console too', (_, change, sentence) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    Object.assign(reacts, change);
    expect(draw().replaceAll('&#x27;', "'")).toBe(sentence);
    expect(log).toHaveBeenCalledWith(sentence);
  });
});
