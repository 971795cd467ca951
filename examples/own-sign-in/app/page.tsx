import { headers } from 'next/headers';
import { userOf } from '../auth';
import { Account } from './account';
import { Photos } from './photos';

export default async function Page() {
  const user = await userOf(await headers());
  return (
    <main>
      <h1>{user ? `Photos of ${user.name}` : 'Sign in to send photos'}</h1>
      {user ? <Photos /> : <Account />}
    </main>
  );
}
