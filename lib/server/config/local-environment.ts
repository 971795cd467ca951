import { isIPv6 } from 'node:net';
import { parseKeyPrefix } from '@/lib/shared/keys/key-prefix';
import { isDoorPath } from '../door/door-path';
import { createVariableReader, type Environment, isOnVercel, type VariableReader } from './read-variables';
import type { VariableName } from './variables';

/** Fixed names of the embedded bucket; only where it listens and keeps its files can be chosen. */
export const LOCAL_BUCKET = 'sluice';
export const LOCAL_REGION = 'us-east-1';

/** Variables that commands read to run the app and the embedded bucket on one machine. */
export type LocalEnvironment = Readonly<{
  /** No other provider is configured, and the disk outlives a request. */
  usesEmbeddedBucket: boolean;
  /** Folder of the embedded bucket, and where it listens. */
  directory: string;
  host: string;
  port: number;
  /** Where this machine reaches it. */
  endpoint: string;
  /** Nobody has chosen the port: another one will do as well. */
  isAnyPort: boolean;
  /** Where browsers reach it, where that is an address of its own; undefined: behind the app's door, or where it listens. */
  publicUrl: string | undefined;
  /** True where browsers are to reach it by a path of the app: unless an address was named. */
  hasDoor: boolean;
  /** The folder of the bucket that the app keeps to, with its closing slash. */
  prefix: string;
  /** As they were given, malformed or not; undefined: they are made at the first start. */
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
  appSecret: string | undefined;
  cronSecret: string | undefined;
  /** The variables that name who may sign in; without any, one-time links do. */
  signInVariables: readonly VariableName[];
  /** Where the app listens; an empty host is every address of this machine. */
  app: Readonly<{ host: string; port: number }>;
  /** Origins a browser may open the app at: on this machine, and those that were named. */
  origins: readonly string[];
  /** Sentences about variables that say nothing: a default stands in their place. */
  problems: readonly string[];
}>;

/** Reads it; never throws. */
export function readLocalEnvironment(environment: Environment): LocalEnvironment {
  const read = createVariableReader(environment);
  const given = (name: VariableName) => environment[name]?.trim() || undefined;
  const port = read.number('PORT');
  const reached = read.text('DEV_BUCKET_PUBLIC_URL');
  const hasDoor = reached === undefined || isDoorPath(reached);
  return {
    usesEmbeddedBucket: (given('STORAGE_PROVIDER') ?? 'local') === 'local' && !isOnVercel(environment),
    directory: read.text('DEV_BUCKET_DIR') ?? '',
    host: read.text('DEV_BUCKET_HOST')?.replace(/^\[(.*)\]$/, '$1') ?? '',
    port: read.number('DEV_BUCKET_PORT'),
    endpoint: localEndpoint(read),
    isAnyPort: given('DEV_BUCKET_PORT') === undefined,
    publicUrl: hasDoor ? undefined : reached,
    hasDoor,
    prefix: parseKeyPrefix(read.text('STORAGE_PREFIX') ?? '') ?? '',
    accessKeyId: given('DEV_BUCKET_ACCESS_KEY_ID'),
    secretAccessKey: given('DEV_BUCKET_SECRET_ACCESS_KEY'),
    appSecret: given('APP_SECRET'),
    cronSecret: given('CRON_SECRET'),
    signInVariables: (['ADMIN_PASSWORD', 'ADMIN_USERS', 'OIDC_ISSUER'] as const).filter(
      (name) => given(name) !== undefined,
    ),
    app: { host: given('HOST')?.replace(/^\[(.*)\]$/, '$1') ?? '', port },
    origins: [...ownOriginsAt(port), ...listOf(given('APP_ORIGINS'))],
    problems: read.problems,
  };
}

/** Where this machine reaches the embedded bucket: at the address it listens on, of every address at its own. */
export function localEndpoint(read: Pick<VariableReader, 'text' | 'number'>): string {
  const given = read.text('DEV_BUCKET_HOST')?.replace(/^\[(.*)\]$/, '$1') ?? '';
  const host = ['', '0.0.0.0', '::'].includes(given) ? '127.0.0.1' : given;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${read.number('DEV_BUCKET_PORT')}`;
}

/** Where a browser on this machine finds the app. */
export function ownOriginsAt(port: number): readonly string[] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/** The environment with more origins in APP_ORIGINS, as options of commands name them. */
export function withOrigins(environment: Environment, origins: readonly string[]): Environment {
  const named = [...listOf(environment.APP_ORIGINS), ...origins];
  return named.length === 0 ? environment : { ...environment, APP_ORIGINS: named.join(',') };
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
