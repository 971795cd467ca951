/** `sluice/storage`: one interface over the buckets of every provider. Importing it loads no cloud SDK; the first call does. */
export * from '@/lib/storage';
