import { expect, test, vi } from 'vitest';
import { keepShareWorker } from './keep-share-worker';

function fake(registration?: Partial<ServiceWorkerRegistration>) {
  return {
    workers: {
      register: vi.fn(async () => ({}) as ServiceWorkerRegistration),
      getRegistration: vi.fn(async () => registration as ServiceWorkerRegistration | undefined),
    },
    databases: { deleteDatabase: vi.fn() },
  };
}

test('an installed app gets the worker for its own addresses alone, and never an old one from a cache', async () => {
  const { workers, databases } = fake();
  await keepShareWorker({ workers, databases, isOn: true, isInstalled: true });
  expect(workers.register).toHaveBeenCalledExactlyOnceWith('/share-target/worker.js', {
    scope: '/share-target/',
    updateViaCache: 'none',
  });
});

test('whoever has not installed the app gets none', async () => {
  const { workers, databases } = fake();
  await keepShareWorker({ workers, databases, isOn: true, isInstalled: false });
  expect(workers.register).not.toHaveBeenCalled();
  expect(workers.getRegistration).not.toHaveBeenCalled();
});

test('where the site no longer wants it, it goes with all that it kept', async () => {
  const unregister = vi.fn(async () => true);
  const { workers, databases } = fake({ scope: 'https://own.example/share-target/', unregister });
  await keepShareWorker({ workers, databases, isOn: false, isInstalled: false });
  expect(unregister).toHaveBeenCalledOnce();
  expect(databases.deleteDatabase).toHaveBeenCalledExactlyOnceWith('sluice-shared');
});

test("a worker of the host's own stays", async () => {
  const unregister = vi.fn(async () => true);
  const { workers, databases } = fake({ scope: 'https://own.example/', unregister });
  await keepShareWorker({ workers, databases, isOn: false, isInstalled: true });
  expect(unregister).not.toHaveBeenCalled();
  expect(databases.deleteDatabase).not.toHaveBeenCalled();
});

test('a browser without workers, or one that refuses, is no problem', async () => {
  const { workers, databases } = fake();
  workers.register.mockRejectedValue(new DOMException('no', 'SecurityError'));
  await keepShareWorker({ workers, databases, isOn: true, isInstalled: true });
  await keepShareWorker({ workers: undefined, databases, isOn: true, isInstalled: true });
});
