import { type IncomingMessage, ServerResponse } from 'node:http';

/**
 * On every answer: strangers' files are kept here, and on some machines beside the app. Even where a browser takes it for a page, it
 * runs nothing, loads nothing and belongs to no origin. S3 keeps no such headers with an object, so this goes beyond it.
 */
export const SANDBOX_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  // The app's pages show them from another origin.
  'cross-origin-resource-policy': 'cross-origin',
};

/** An answer that carries them from the start, also where Node gives it by itself: to a request without a Host, for one. */
export class SandboxedResponse extends ServerResponse<IncomingMessage> {
  constructor(...given: ConstructorParameters<typeof ServerResponse<IncomingMessage>>) {
    super(...given);
    for (const [name, value] of Object.entries(SANDBOX_HEADERS)) this.setHeader(name, value);
  }
}
