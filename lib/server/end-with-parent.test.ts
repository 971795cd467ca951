import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { endWithParent } from './end-with-parent';

test('a server whose parent was killed ends, and not before', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const end = vi.fn();
  endWithParent(Number(parent.pid), end, 10);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(end).not.toHaveBeenCalled();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await expect.poll(() => end.mock.calls.length).toBe(1);
});

test('a server that was started by nobody of ours ends by itself', async () => {
  const end = vi.fn();
  endWithParent(null, end, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(end).not.toHaveBeenCalled();
});
