import { ConfigError, readServerConfig } from '@/lib/server/config';
import { type Finding, findingsOf } from './finding';

const { ok, problem, warning } = findingsOf('environment');

/** The environment as the app would read it at its start. */
export function checkEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly Finding[] {
  try {
    const { cdnBaseUrl, storage } = readServerConfig(environment);
    const isPlain = cdnBaseUrl?.startsWith('http:') && !/\/\/(?:localhost|127\.)/.test(cdnBaseUrl);
    return [
      ok(`The environment is complete (provider ${storage.provider}).`),
      ...(isPlain
        ? [
            warning(
              'CDN_BASE_URL is not encrypted.',
              'Use https: browsers refuse such images on an https page.',
            ),
          ]
        : []),
    ];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((text) => {
      const [what = text, ...advice] = text.split(/(?<=\.) /);
      return problem(what, advice.join(' ') || 'See .env.example for what it may be.');
    });
  }
}
