import Database from 'libsql';

/** The app's one database. */
export const database = new Database(process.env.DATABASE_FILE ?? 'app.db');

database.exec(
  'create table if not exists photos (id text primary key, owner text not null, name text not null, url text not null)',
);

/** A photo as the app keeps it. */
export type Photo = Readonly<{ id: string; name: string; url: string }>;

/** Keeps a published photo; a second time changes nothing, as the hook may be called again. */
export function keepPhoto(owner: string, { id, name, url }: Photo): void {
  database.prepare('insert or ignore into photos values (?, ?, ?, ?)').run(id, owner, name, url);
}

/** The photos of somebody. */
export function photosOf(owner: string): readonly Photo[] {
  return database
    .prepare('select id, name, url from photos where owner = ? order by id')
    .all(owner) as Photo[];
}
