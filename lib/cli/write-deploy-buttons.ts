import { formatDeployButtons } from '@/lib/server/config/deploy-targets';

const TABLE = /(<!-- deploy -->\n).*?(\n<!-- \/deploy -->)/s;

/** The README with its table of deploy buttons for a repository, such as `https://github.com/acme/photos`. Throws for one without the marks of the table. */
export function writeDeployButtons(readme: string, repository: string): string {
  if (!TABLE.test(readme)) throw new Error('README.md has no <!-- deploy --> … <!-- /deploy -->.');
  const table = formatDeployButtons(repository);
  return readme.replace(TABLE, (_, begin: string, end: string) => `${begin}${table}${end}`);
}
