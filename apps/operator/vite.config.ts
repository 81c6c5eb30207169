import { holdWeight } from '@jazylym/browser/hold-weight';
import { pack } from '@jazylym/browser/pack';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { FORM_WEIGHT } from './form-weight.ts';

/**
 * The counter at `/counter/`. A build whose form works only after too much JavaScript fails: the manifest tells how much. There are
 * no source maps, which the server would hand to anybody.
 */
export default defineConfig({
  base: '/counter/',
  plugins: [react(), holdWeight(FORM_WEIGHT), pack()],
  build: { target: 'es2022', manifest: true, sourcemap: false, chunkSizeWarningLimit: 1000 },
  server: { proxy: { '/trpc': 'http://127.0.0.1:4000', '/auth': 'http://127.0.0.1:4000' } },
});
