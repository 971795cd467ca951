'use client';

import { createAuthClient } from 'better-auth/react';
import { type SyntheticEvent, useState } from 'react';

/** Makes an account, which signs in. */
export function Account() {
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name));
    const { error } = await createAuthClient().signUp.email({
      name: text('name'),
      email: text('email'),
      password: text('password'),
    });
    if (error) setProblem(error.message ?? 'That did not work.');
    else window.location.reload();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        Name <input name="name" required />
      </label>
      <label>
        E-mail <input name="email" type="email" required />
      </label>
      <label>
        Password <input name="password" type="password" minLength={8} required />
      </label>
      <button type="submit">Create account</button>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
}
