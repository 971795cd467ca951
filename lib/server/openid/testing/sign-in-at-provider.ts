/** The steps that a person does at the provider, without a browser: follows its redirects, keeps its cookies, and fills in its forms. */
export type ProviderVisit = Readonly<{
  /** Opens an address of the provider as this login, and returns where it sends the browser back to. */
  signIn(url: string, login: string): Promise<URL>;
  /** The same of somebody who says no. */
  refuse(url: string): Promise<URL>;
}>;

/** Creates a visitor with a jar of cookies of their own; `backTo` is the address of the app that ends a visit. */
export function createProviderVisit(backTo: string): ProviderVisit {
  const jar = new Map<string, string>();

  async function open(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';', 1)[0] ?? '').split('=');
      jar.set(name, value.join('='));
    }
    return response;
  }

  /** Follows redirects to a page, which is null, or back to the app. */
  async function follow(url: string, init?: RequestInit): Promise<{ at: string; page: string | null }> {
    let response = await open(url, init);
    let at = url;
    for (let count = 0; count < 10 && response.status >= 300 && response.status < 400; count += 1) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (at.startsWith(backTo)) return { at, page: null };
      response = await open(at);
    }
    return { at, page: await response.text() };
  }

  const submit = (at: string, fields: Record<string, string>) =>
    follow(at, { method: 'POST', body: new URLSearchParams(fields) });

  return {
    async signIn(url, login) {
      let { at, page } = await follow(url);
      for (let step = 0; page !== null && step < 4; step += 1) {
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
        if (prompt === undefined) throw new Error(`The provider answered: ${page.slice(0, 500)}`);
        ({ at, page } = await submit(at, { prompt, login, password: 'any' }));
      }
      return new URL(at);
    },
    async refuse(url) {
      const { at } = await follow(url);
      return new URL((await follow(`${at}/abort`)).at);
    },
  };
}
