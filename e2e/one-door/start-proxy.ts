import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSignedCertificate } from '@/lib/cli/doctor/testing/self-signed-certificate';

/** A real proxy in front of the app, by the recipe of `deploy/`. */
export type ReverseProxy = Readonly<{ origin: string; close(): Promise<void> }>;

export type ProxyOptions = Readonly<{ isSecure: boolean; port: number; appPort: number; name: string }>;

type Recipe = Readonly<{
  /** Asks the program for its version. */
  version: readonly string[];
  /** The recipe for other ports, another name and another certificate, and how to run it. */
  prepare: (directory: string, options: ProxyOptions, pem: Pem) => readonly string[];
}>;

/** Files. */
type Pem = Readonly<{ key: string; certificate: string }>;

export const RECIPES = {
  nginx: {
    version: ['nginx', '-v'],
    prepare(directory, { isSecure, port, appPort, name }, pem) {
      const recipe = readFileSync('deploy/nginx.conf', 'utf8');
      // The first server only leads to the second.
      const server = recipe.slice(recipe.lastIndexOf('\nserver {'));
      const secure = server
        .replace('listen 443 ssl', `listen ${port}${isSecure ? ' ssl' : ''}`)
        .replace(/server_name .*;/, `server_name ${name};`)
        .replace(':3000', `:${appPort}`);
      const file = join(directory, 'nginx.conf');
      const own = isSecure
        ? secure
            .replace(/ssl_certificate .*;/, `ssl_certificate ${pem.certificate};`)
            .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${pem.key};`)
        : secure.replaceAll(/^.*ssl_certificate.*$/gm, '');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${directory}/${kind};`,
      );
      writeFileSync(
        file,
        `daemon off; user root; pid ${directory}/pid; error_log stderr;\nevents {}\nhttp { access_log off; ${paths.join(' ')}\n${own}\n}\n`,
      );
      return ['nginx', '-p', directory, '-c', file];
    },
  },
  Caddy: {
    version: ['caddy', 'version'],
    prepare(directory, { isSecure, port, appPort, name }, pem) {
      const recipe = readFileSync('deploy/Caddyfile', 'utf8');
      const address = `${isSecure ? 'https' : 'http'}://${name}:${port}`;
      const certificate = isSecure ? `\n\ttls ${pem.certificate} ${pem.key}` : '';
      const file = join(directory, 'Caddyfile');
      writeFileSync(
        file,
        `{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system ${directory}\n}\n${recipe
          .replace('photos.example.com {', `${address} {${certificate}`)
          .replace(':3000', `:${appPort}`)}`,
      );
      return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
} satisfies Readonly<Record<string, Recipe>>;

/** True where the program is installed. */
export function hasProgram(recipe: Recipe): boolean {
  const [program = '', ...args] = recipe.version;
  return spawnSync(program, args).status === 0;
}

/** Starts the proxy; resolves when it takes connections. Throws with what the program says where it ends instead. */
export async function startProxy(recipe: Recipe, options: ProxyOptions): Promise<ReverseProxy> {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-proxy-'));
  mkdirSync(join(directory, 'tls'));
  const { key, cert } = selfSignedCertificate();
  const pem = { key: join(directory, 'tls/key.pem'), certificate: join(directory, 'tls/certificate.pem') };
  writeFileSync(pem.key, key);
  writeFileSync(pem.certificate, cert);
  const [program = '', ...args] = recipe.prepare(directory, options, pem);
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: directory },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  const close = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(directory, { recursive: true, force: true });
  };
  const origin = `${options.isSecure ? 'https' : 'http'}://${options.name}:${options.port}`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 600) {
      await close();
      throw new Error(said);
    }
    // Any answer will do, and a certificate that nobody signed as well.
    const isUp = await fetch(`http://127.0.0.1:${options.port}/`).then(
      () => true,
      (error: Error) => !/ECONNREFUSED/.test(String((error.cause as { code?: string } | undefined)?.code)),
    );
    if (isUp) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
