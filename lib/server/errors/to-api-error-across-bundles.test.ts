import { expect, test, vi } from 'vitest';
import { toApiError } from './to-api-error';

test('a refusal thrown by another copy of our code keeps its meaning', async () => {
  vi.resetModules();
  const { ApiError: OtherApiError } = await import('./api-error');
  const { StorageError: OtherStorageError } = await import('@/lib/storage');
  expect(toApiError(new OtherApiError('sign_in_link_used')).code).toBe('sign_in_link_used');
  expect(toApiError(new OtherStorageError('unavailable', 'gone')).code).toBe('storage_unavailable');
  expect(toApiError(new Error('other')).code).toBe('internal');
});
