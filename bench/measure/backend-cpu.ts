import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

/** The processor time in milliseconds that PostgreSQL's processes with this name have used; null where the system does not tell. */
export async function backendCpu(owner: pg.Pool, applicationName: string): Promise<number | null> {
  const { rows } = await owner.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE application_name = $1', [
    applicationName,
  ]);
  try {
    return rows.reduce((sum, { pid }) => sum + usedBy(pid), 0);
  } catch {
    return null;
  }
}

/** The name of a program may hold spaces and stands in brackets: what follows them is counted from there. */
function usedBy(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
