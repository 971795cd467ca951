import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDocuments, wantedRules } from '@/lib/storage';
import { writeDocuments } from './write-documents';

test('documents are written into a folder that may be there, with the commands beside them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-documents-'));
  const folder = join(dir, 'deep', 'rules');
  const rules = wantedRules({
    origins: ['https://a.example'],
    uploadMethod: 'post',
    blocksPublicAccess: true,
  });
  const documents = formatDocuments({ provider: 's3', bucket: 'photos' }, rules);
  await writeDocuments(folder, documents);
  await writeFile(join(folder, 'mine.txt'), 'mine');
  const paths = await writeDocuments(folder, documents);
  const files = await readdir(folder);
  expect(new Set(paths.map((path) => path.slice(folder.length + 1)))).toEqual(
    new Set(files.filter((file) => file !== 'mine.txt')),
  );
  const cors = JSON.parse(await readFile(join(folder, 'cors.json'), 'utf8'));
  expect(cors.CORSRules[0].AllowedOrigins).toEqual(['https://a.example']);
  const commands = await readFile(join(folder, 'commands.txt'), 'utf8');
  for (const { file } of documents.filter((one) => one.file.endsWith('.json')))
    expect(commands).toContain(file);
  expect(commands).toContain('aws s3api put-public-access-block --bucket photos');
  await rm(dir, { recursive: true });
});
