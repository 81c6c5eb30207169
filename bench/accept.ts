import { audit } from '@jazylym/server/assurance/audit';
import { signInClerks } from '@jazylym/server/assurance/clerks';
import { ordersOf } from '@jazylym/server/assurance/orders';
import { openPost } from '@jazylym/server/assurance/post';
import { checkStored } from './accept/check.ts';
import { prepare, type Ready } from './accept/orders.ts';
import { CONNECTIONS, type Round, round } from './accept/round.ts';
import { type Server, type Side, startSide } from './accept/server.ts';

/**
 * W1: accepting one abonement over HTTP, signed in, beside its floor in the same run. Rounds alternate (ours, floor, ours, …),
 * so that a noisy machine disturbs both alike; the figures are medians of the rounds, the ratio the median of the pairs'.
 * `BENCH_AMOUNT` acceptances a round (6,000), `BENCH_ROUNDS` pairs (4).
 */
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 6000);
const PAIRS = Number(process.env.BENCH_ROUNDS ?? 4);
const FACILITIES = 300;
const SIDES: readonly Side[] = ['ours', 'floor'];

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const post = await openPost({ abonements: 10_000 });
/** What is to be stopped, also where a side did not start. */
const started: Server[] = [];
const sent: Ready[] = [];

async function start() {
  const clerks = await signInClerks(post.owner, FACILITIES);
  const orders = await ordersOf(post.owner, 1);
  const side = async (name: Side): Promise<Server> => {
    const server = await startSide(name, post);
    started.push(server);
    return server;
  };
  return { clerks, orders, servers: { ours: await side('ours'), floor: await side('floor') } };
}
type Bench = Awaited<ReturnType<typeof start>>;

async function measure({ orders, servers, clerks }: Bench, side: Side, amount: number): Promise<Round> {
  const ready = prepare(side, { clerks, orders, amount });
  sent.push(...ready);
  return await round(servers[side], ready);
}

async function scenario(name: string, bench: Bench): Promise<void> {
  const rounds: Record<Side, Round[]> = { ours: [], floor: [] };
  for (let pair = 0; pair < PAIRS; pair += 1)
    for (const side of SIDES) rounds[side].push(await measure(bench, side, AMOUNT));
  console.log(`\n${name}, ${CONNECTIONS} clients, ${PAIRS} rounds of ${AMOUNT} on each side`);
  console.log('        accepted/s  CPU ms each    p50 ms    p95 ms    p99 ms');
  for (const side of SIDES) {
    const of = (figure: keyof Round): number => median(rounds[side].map((one) => one[figure]));
    const waits = [of('p50'), of('p95'), of('p99')].map((wait) => wait.toFixed(1).padStart(9)).join(' ');
    console.log(
      `${side.padEnd(8)}${of('perSecond').toFixed(0).padStart(10)}${of('cpu').toFixed(3).padStart(13)} ${waits}`,
    );
  }
  const ratios = rounds.ours.map(({ perSecond }, pair) => perSecond / (rounds.floor[pair]?.perSecond ?? 0));
  console.log(
    `ratio ${median(ratios).toFixed(2)} of the floor (goal 0.70; rounds ${ratios.map((one) => one.toFixed(2)).join(' ')})`,
  );
  console.log(`CPU ${median(rounds.ours.map(({ cpu }) => cpu)).toFixed(2)} ms an acceptance (goal 0.90)`);
}

async function close(): Promise<void> {
  await Promise.allSettled(started.map((server) => server.stop()));
  await post.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(130)));

try {
  const bench = await start();
  const { rows } = await post.owner.query('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [
    ['fsync', 'synchronous_commit', 'full_page_writes', 'server_version'],
  ]);
  console.log(rows.map(({ name, setting }) => `${name} ${setting}`).join(', '));
  for (const side of SIDES) await measure(bench, side, Math.min(AMOUNT, 2000));
  await scenario(`over ${bench.clerks.length} facilities`, bench);
  await scenario('all at one facility', { ...bench, clerks: bench.clerks.slice(0, 1) });
  const { rows: stored, tiyn } = await checkStored(post.owner, sent);
  const faults = await audit(post.owner);
  console.log(`\nstored as answered: ${stored} rows, ${tiyn} tiyn; broken promises: ${faults.length}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await close();
}
