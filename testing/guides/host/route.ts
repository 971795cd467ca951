// app/api/photos/[...sluice]/route.ts
import { createSluice } from '@/lib/server';
import config from './config';

export const { GET, POST, PATCH, DELETE } = createSluice({ ...config, basePath: '/api/photos' });
