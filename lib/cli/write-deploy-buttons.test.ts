import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeDeployButtons } from './write-deploy-buttons';

test('each button clones the fork that is named, and nothing else of the README changes', () => {
  const readme = readFileSync('README.md', 'utf8');
  const mine = writeDeployButtons(readme, 'https://github.com/acme/photos');
  const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository: string };
  expect(mine.match(/repository-url=https%3A%2F%2Fgithub.com%2Facme%2Fphotos&/g)).toHaveLength(4);
  expect(mine).not.toContain(encodeURIComponent(repository));
  expect(writeDeployButtons(mine, repository)).toBe(readme);
});

test('a README without the table is no place for it', () => {
  expect(() => writeDeployButtons('# Mine', 'https://github.com/acme/photos')).toThrow('<!-- deploy -->');
});
