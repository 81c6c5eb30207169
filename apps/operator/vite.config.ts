import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The counter at `/counter/`. The manifest tells how much a browser loads before the form works. */
export default defineConfig({
  base: '/counter/',
  plugins: [react()],
  build: { target: 'es2022', manifest: true, sourcemap: true, chunkSizeWarningLimit: 1000 },
  server: { proxy: { '/trpc': 'http://127.0.0.1:4000', '/auth': 'http://127.0.0.1:4000' } },
});
