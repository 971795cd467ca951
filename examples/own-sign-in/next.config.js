// @ts-check
import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  // The code of the uploader is two folders up.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  serverExternalPackages: ['libsql', '@google-cloud/storage', '@redis/client', 'rate-limiter-flexible'],
  agentRules: false,
};

export default config;
