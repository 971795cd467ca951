import type { DeploymentFacts } from './bucket-documents';

/**
 * The names in the token of a deployment in production, by which a cloud trusts it and no other: https://vercel.com/docs/oidc/reference, the
 * issuer of a team.
 */
export function vercelSubject(vercel: DeploymentFacts['vercel']) {
  const { team, project } = vercel ?? { team: 'TEAM', project: 'PROJECT' };
  return {
    issuer: `oidc.vercel.com/${team}`,
    audience: `https://vercel.com/${team}`,
    subject: `owner:${team}:project:${project}:environment:production`,
  };
}
