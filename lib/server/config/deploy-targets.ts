import type { PROVIDERS } from '@/lib/storage/capabilities';
import { VARIABLES, type VariableName, type VariableRow } from './variables';

/** A way to deploy to Vercel: the variables that somebody is asked for, besides those of every deployment. */
type DeployTarget = Readonly<{
  title: string;
  provider: (typeof PROVIDERS)[number];
  asks: readonly VariableName[];
}>;

/** Each has a button in the README. */
export const DEPLOY_TARGETS: readonly DeployTarget[] = [
  {
    title: 'AWS S3, with keys',
    provider: 's3',
    asks: ['STORAGE_BUCKET', 'STORAGE_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  },
  {
    title: 'AWS S3, with Vercel’s OIDC and no keys',
    provider: 's3',
    asks: ['STORAGE_BUCKET', 'STORAGE_REGION', 'AWS_ROLE_ARN'],
  },
  {
    title: 'Cloudflare R2',
    provider: 'r2',
    asks: ['STORAGE_BUCKET', 'R2_ACCOUNT_ID', 'R2_ACCESS_KEY_ID', 'R2_SECRET_ACCESS_KEY'],
  },
  {
    title: 'Google Cloud Storage',
    provider: 'gcs',
    asks: ['STORAGE_BUCKET', 'GCS_CREDENTIALS_JSON'],
  },
];

const EVERYWHERE: readonly VariableName[] = ['APP_SECRET', 'ADMIN_PASSWORD', 'CRON_SECRET'];

/** The variables of a target, in the order of the table. */
export function variablesOf({ asks }: DeployTarget): readonly VariableName[] {
  const asked = new Set<VariableName>(['STORAGE_PROVIDER', ...asks, ...EVERYWHERE]);
  return (Object.keys(VARIABLES) as VariableName[]).filter((name) => asked.has(name));
}

/**
 * The address of a target's button: Vercel clones the repository and asks for the variables. Values stay in the history of browsers, so
 * none but the provider's name is in it. https://vercel.com/docs/deploy-button/environment-variables
 */
export function deployUrl(target: DeployTarget, repository: string): string {
  const names = variablesOf(target);
  const url = new URL('https://vercel.com/new/clone');
  url.searchParams.set('repository-url', repository);
  url.searchParams.set('project-name', 'sluice');
  url.searchParams.set('repository-name', 'sluice');
  url.searchParams.set('env', names.join(','));
  url.searchParams.set('envDefaults', JSON.stringify({ STORAGE_PROVIDER: target.provider }));
  url.searchParams.set('envDescription', describeSecrets(names));
  url.searchParams.set('envLink', `${repository}/blob/main/docs/deploy.md`);
  return url.href;
}

/** The table of buttons as the README has it: `npm run docs` writes it, and a test compares. */
export function formatDeployButtons(repository: string): string {
  const rows = DEPLOY_TARGETS.map(
    (target) =>
      `| ${target.title} | [![Deploy with Vercel](https://vercel.com/button)](${deployUrl(target, repository)}) |`,
  );
  return ['| Store images in | |', '| --- | --- |', ...rows].join('\n');
}

/** A form has room for a few words: what is made up, and not copied from somewhere, is what has to be said. */
function describeSecrets(names: readonly VariableName[]): string {
  const made = names.filter((name) => {
    const row: VariableRow = VARIABLES[name];
    return EVERYWHERE.includes(name) && row.isSecret === true;
  });
  return `${made.join(', ')}: create each with openssl rand -base64 32`;
}
