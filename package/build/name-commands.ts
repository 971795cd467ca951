/** The scripts of package.json that the package has as commands (`package/bin.ts`). */
const OURS = ['bucket:setup', 'bucket', 'doctor', 'sweep', 'import', 'export', 'token', 'password'];

/** In code a line break before it is the letter n. */
const CALL = new RegExp(`(?<!p)npm run (${OURS.join('|')})(?![\\w-]|:\\w)( --(?= ))?`, 'g');

/** A text that names our commands as the repository has them (`npm run doctor -- --repair`), as a host calls them: `npx sluice doctor --repair`. */
export function nameCommands(text: string): string {
  return text.replace(CALL, 'npx sluice $1');
}
