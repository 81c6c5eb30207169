import { setTimeout as wait } from 'node:timers/promises';
import { signInClerks } from '@jazylym/server/assurance/clerks';
import { ordersOf } from '@jazylym/server/assurance/orders';
import { listen, openSessions } from '@jazylym/server/testing/listen';
import { prepare } from './accept/orders.ts';
import { pacedRound } from './accept/paced.ts';
import { startSide } from './accept/server.ts';
import { closeOnSignal, openBulk, sizesThatFit } from './bulk/open.ts';
import { backendCpu } from './measure/backend-cpu.ts';

/**
 * What it costs that figures refresh by themselves: the processor time of the server and of PostgreSQL and the transactions in a second, with no stream of
 * changes, one, and `BENCH_STREAMS` (200) in as many browsers, while nothing is accepted and while ten a second are; `BENCH_SECONDS` each (20).
 */
const STREAMS = Number(process.env.BENCH_STREAMS ?? 200);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const RATE = 10;

for (const size of sizesThatFit(process.argv.length > 2 ? undefined : ['10000'])) {
  const post = await openBulk(size);
  closeOnSignal(post.close);
  const server = await startSide('ours', post);
  const used = async () => {
    const { rows } = await post.owner.query<{ count: string }>(
      'SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()',
    );
    const backends = await Promise.all(['jazylym', 'jazylym reports'].map((name) => backendCpu(post.owner, name)));
    const database = backends.reduce<number>((sum, cpu) => sum + (cpu ?? Number.NaN), 0);
    return { server: await server.cpu(), database, transactions: Number(rows[0]?.count) };
  };
  try {
    const clerks = await signInClerks(post.owner, 300);
    const orders = await ordersOf(post.owner, 1);
    const cookies = await openSessions(post.owner, 'hq', STREAMS);
    console.log(`${size.toLocaleString('en')} abonements; in each second:`);
    console.log('accepted  streams   server CPU ms   PostgreSQL CPU ms   transactions   told in all');
    for (const perSecond of [0, RATE])
      for (const count of [0, 1, STREAMS]) {
        const streams = await Promise.all(cookies.slice(0, count).map((cookie) => listen(server.url, cookie)));
        // What opening them took is not what they cost; PostgreSQL counts transactions of idle connections late.
        await wait(3_000);
        const before = await used();
        const heard = streams.reduce((sum, { told }) => sum + told.length, 0);
        if (perSecond === 0) await wait(SECONDS * 1_000);
        else await pacedRound(server, prepare('ours', { clerks, orders, amount: SECONDS * perSecond }), perSecond);
        const after = await used();
        const told = streams.reduce((sum, stream) => sum + stream.told.length, 0) - heard;
        for (const stream of streams) stream.leave();
        const each = (key: keyof typeof after) => ((after[key] - before[key]) / SECONDS).toFixed(1);
        const figures = [each('server'), each('database'), each('transactions'), String(told)];
        const widths = [16, 20, 15, 14];
        console.log(
          `${String(perSecond).padStart(8)}${String(count).padStart(9)}${figures.map((one, place) => one.padStart(widths[place] ?? 0)).join('')}`,
        );
      }
  } finally {
    await server.stop();
    await post.close();
  }
}
