import type { DropTerms } from '@/lib/shared/links/drop';
import type { TestServer } from './create-test-server';

/** The terms of a link that lets a few photos come. */
const TERMS: DropTerms = {
  see: false,
  files: 3,
  bytes: null,
  askName: false,
  hold: false,
  takeBackSeconds: 600,
  welcome: 'Welcome!',
  picture: null,
};

/** Makes a drop link; its id and the token of its address. */
export async function makeDropLink(
  server: TestServer,
  terms: Partial<DropTerms> = {},
  facts: Readonly<{ album?: string; until?: string }> = {},
): Promise<Readonly<{ id: string; token: string }>> {
  const { album, until = null } = facts;
  const { id } = await server.services.links.create({
    kind: 'drop',
    opens: album === undefined ? null : { album },
    until,
    ...{ title: 'Party', note: 'for the party', to: '', createdBy: 'anna', passwordHash: null },
    drop: { ...TERMS, ...terms },
  });
  return { id, token: server.services.linkTokens.seal(id) };
}
