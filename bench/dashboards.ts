import { signInClerks } from '@jazylym/server/assurance/clerks';
import { ordersOf } from '@jazylym/server/assurance/orders';
import { checkStored } from './accept/check.ts';
import { prepare, type Ready } from './accept/orders.ts';
import { pacedRound } from './accept/paced.ts';
import { type Round, round } from './accept/round.ts';
import { startSide } from './accept/server.ts';
import { closeOnSignal, durability, openBulk, sizesThatFit } from './bulk/open.ts';
import { waitsOf } from './measure/waits.ts';
import { openDashboards } from './report/dashboards.ts';
import { askedOf } from './report/measure.ts';

/**
 * Whether reports delay clerks: accepting over HTTP as W1 does, with nobody at a dashboard and with six dashboards that ask anew every
 * three seconds, in turn, among 1,000,000 abonements (or the sizes that the command names). So many acceptances a second,
 * evenly
 * (`BENCH_RATE`, 100) and then as fast as they are answered; `BENCH_AMOUNT` a round (3,000), `BENCH_ROUNDS` of each (3).
 */
const RATE = Number(process.env.BENCH_RATE ?? 100);
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 3000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const DASHBOARDS = 6;
const FACILITIES = 300;

for (const size of sizesThatFit(process.argv.length > 2 ? undefined : ['1000000'])) {
  const post = await openBulk(size);
  closeOnSignal(post.close);
  const server = await startSide('ours', post);
  try {
    console.log(`  ${await durability(post)}`);
    const clerks = await signInClerks(post.owner, FACILITIES);
    const orders = await ordersOf(post.owner, 1);
    const asked = await askedOf(post.owner);
    const sent: Ready[] = [];
    const measure = async (dashboards: number, perSecond?: number): Promise<Round> => {
      const open = dashboards === 0 ? null : await openDashboards(server.url, dashboards, asked);
      const ready = prepare('ours', { clerks, orders, amount: AMOUNT });
      sent.push(...ready);
      const measured =
        perSecond === undefined ? await round(server, ready) : await pacedRound(server, ready, perSecond);
      const pages = await open?.close();
      if (pages !== undefined) waited.push(pages.p95);
      return measured;
    };
    const waited: number[] = [];
    await measure(0);
    for (const perSecond of [RATE, undefined]) {
      const rounds: Record<number, Round[]> = { 0: [], [DASHBOARDS]: [] };
      waited.length = 0;
      for (let n = 0; n < ROUNDS; n += 1)
        for (const dashboards of [0, DASHBOARDS]) rounds[dashboards]?.push(await measure(dashboards, perSecond));
      console.log(`\n${perSecond ?? 'as many as possible'} acceptances a second among ${size.toLocaleString('en')}`);
      console.log('dashboards  accepted/s  CPU ms each    p50 ms    p95 ms    p99 ms');
      for (const [dashboards, measured] of Object.entries(rounds)) print(dashboards, measured);
      console.log(`a page of a dashboard, all that it shows: p95 ${waitsOf(waited).p50.toFixed(0)} ms`);
    }
    const { rows } = await checkStored(post.owner, sent);
    console.log(`\nstored as answered: ${rows} rows`);
  } finally {
    await server.stop();
    await post.close();
  }
}

/** The medians of some rounds. */
function print(name: string, rounds: readonly Round[]): void {
  const of = (figure: keyof Round): number => waitsOf(rounds.map((one) => one[figure])).p50;
  const waits = [of('p50'), of('p95'), of('p99')].map((wait) => wait.toFixed(1).padStart(9)).join(' ');
  console.log(
    `${name.padEnd(12)}${of('perSecond').toFixed(0).padStart(10)}${of('cpu').toFixed(3).padStart(13)} ${waits}`,
  );
}
