import { expect, test } from 'vitest';
import type { Role } from '@/lib/shared/roles';
import { type UploadAccess, uploadProblem } from './upload-access';

const VISITORS = [null, 'uploader', 'viewer', 'editor', 'admin'] as const;

test.each<[UploadAccess, readonly (string | null)[]]>([
  ['public', [null, null, null, null, null]],
  ['signed-in', ['sign_in_required', null, 'role_required', null, null]],
  ['editor', ['sign_in_required', 'role_required', 'role_required', null, null]],
  ['admin', ['sign_in_required', 'role_required', 'role_required', 'role_required', null]],
])('with %s, each of nobody, uploader, viewer, editor and admin is told', (access, expected) => {
  const told = VISITORS.map((role: Role | null) => uploadProblem(access, role && { id: 'u', role }));
  expect(told).toEqual(expected);
});
