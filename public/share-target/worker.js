// @ts-check
/**
 * Takes the photos that another app of the phone shares with this one: the one form that the system posts to this worker's scope
 * (lib/shared/share-target). It keeps them in this browser until the upload page asks for them, and sends, caches and answers nothing
 * else.
 */

const TARGET = '/share-target/photos';
const FIELD = 'photos';
const DATABASE = 'sluice-shared';
const STORE = 'shared';
/** Files that wait at most, all shares together. */
const MAX_FILES = 1_000;

// It keeps nothing in memory, so the next version takes over at once.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'POST' || mode !== 'navigate' || new URL(url).pathname !== TARGET) return;
  event.respondWith(take(event.request));
});

/** @param {Request} request */
async function take(request) {
  const outcome = await keep(request).catch((error) =>
    error?.name === 'QuotaExceededError' ? 'full' : 'missed',
  );
  return Response.redirect(`/?shared=${outcome}`, 303);
}

/** @param {Request} request */
async function keep(request) {
  const values = (await request.formData()).getAll(FIELD);
  const files = values.filter((value) => value instanceof File && value.size > 0);
  if (files.length === 0) return 'empty';
  const database = await open();
  try {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    const waiting = store.count();
    waiting.onsuccess = () => {
      if (waiting.result + files.length > MAX_FILES) transaction.abort();
      else for (const file of files) store.add(file);
    };
    return await ended(transaction);
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
    request.onsuccess = () => {
      // The page deletes the database once its files are on its list.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBTransaction} transaction
 * @returns {Promise<'kept' | 'full'>}
 */
function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve('kept');
    // By itself for want of room, or by us for too many.
    transaction.onabort = () => (transaction.error ? reject(transaction.error) : resolve('full'));
  });
}
