/** PostgreSQL's own codes for: shutting down, starting up, too many connections, statement cancelled by timeout, not accepting. */
const CODES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '55000',
  '3D000',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
]);

/** Whether an error says that the database cannot be reached now: to be tried again, not a defect. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (CODES.has(code) || code.startsWith('08'))) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}
