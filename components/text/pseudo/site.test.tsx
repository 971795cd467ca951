import { expect, test, vi } from 'vitest';
import { siteText } from '@/lib/shared/text/en/site';
import { NewTokenDialog } from '../../access/new-token-dialog';
import { AccessProblem } from '../../sign-in/access-problem';
import { SignInForm } from '../../sign-in/sign-in-form';
import { SignOutDialog } from '../../site/sign-out-dialog';
import { SiteFooter } from '../../site/site-footer';
import { SiteHeader } from '../../site/site-header';
import { findOutsideRoom, nothing } from '../testing/find-outside-room';
import { toPseudo } from '../testing/to-pseudo';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

const site = toPseudo(siteText);

test('around every page, and where somebody signs in or out, all words come from the catalogue', () => {
  const headers = [null, 'viewer', 'admin'] as const;
  const parts = [
    ...headers.map((role) => (
      <SiteHeader key={`${role}`} name="22" logo={null} current="gallery" role={role} text={site} />
    )),
    <SiteFooter
      language="en"
      key="foot"
      links={[{ text: '23', href: '/imprint' }]}
      theme="system"
      text={site}
    />,
    ...[null, { label: null }].map((openid) => (
      <SignInForm
        key={`in${openid === null}`}
        next="/"
        ways={{ asksName: true, hasPassword: true, openid }}
        problem="21"
      />
    )),
    <SignOutDialog key="out" onClose={nothing} />,
    <NewTokenDialog key="token" onCreated={nothing} onClose={nothing} />,
    ...(['sign_in_required', 'role_required'] as const).map((problem) => (
      <AccessProblem key={problem} problem={problem} next="/" needed={site.signInToUpload} text={site} />
    )),
  ];
  expect(findOutsideRoom(parts)).toEqual([]);
});
