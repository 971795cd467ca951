import { expect, test } from 'vitest';
import { chooseProxies } from './choose-proxies';

test('each proxy is either tried or said to be missing', () => {
  const recipes = { nginx: 'yes', Caddy: 'no', Traefik: 'yes' };
  expect(chooseProxies(recipes, (there) => there === 'yes')).toEqual({
    installed: ['nginx', 'Traefik'],
    missing: ['Caddy'],
  });
});
