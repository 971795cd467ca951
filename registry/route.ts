import { createSluice } from 'sluice/next';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = createSluice({
  basePath: '/api/photos',
  // Who sees the gallery: you while you develop, and then whoever your own sign-in says (docs/host.md).
  identify: (_request, builtIn) =>
    process.env.NODE_ENV === 'development' ? { id: 'me', name: 'Me', role: 'admin' } : builtIn(),
});
