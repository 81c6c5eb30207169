import { isWorthRetrying } from '@jazylym/front/problem';

const ATTEMPTS = 3;

/**
 * How what follows an acceptance is sent: a few times by itself, since a repeated request has one effect, and then the clerk
 * decides.
 */
export const SENDING = {
  retry: (failures: number, error: unknown) => failures < ATTEMPTS - 1 && isWorthRetrying(error),
  retryDelay: (failures: number) => 400 * 2 ** failures,
};
