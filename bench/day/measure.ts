import { startSide } from '../accept/server.ts';
import type { FilledPost } from '../bulk/open.ts';
import { type OverHttp, overHttp } from './over-http.ts';
import { type ReadDays, readByPlan, readDays } from './read.ts';

/** What was measured among `size` abonements; `cpu` is of facts and protocol in this process. */
export type Figures = ReadDays & OverHttp & { size: number; rows: number; pages: number };

/** Measures the days of a filled post: read in this process, then over HTTP, then certified. */
export async function measure(post: FilledPost): Promise<Figures> {
  const read = await readDays(post);
  const plan = await readByPlan(post);
  const server = await startSide('ours', post);
  try {
    return { size: post.size, ...read, ...plan, ...(await overHttp(post, server)), cpu: read.cpu };
  } finally {
    await server.stop();
  }
}
