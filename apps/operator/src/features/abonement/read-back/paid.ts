import { readTenge } from '@jazylym/domain/money/read';
import type { Tiyn } from '@jazylym/domain/money/tiyn';

/** The cash given in tiyn as it was typed, exactly the total where nothing is; null where it is no amount. */
export const paidOf = (given: string, total: Tiyn): Tiyn | null => (given.trim() === '' ? total : readTenge(given));
