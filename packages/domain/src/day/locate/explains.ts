import type { CashCause } from '../suspect.ts';

/**
 * The difference that a cause makes by itself, in tiyn: counted − since − expected, less than nothing where money is missing. The one
 * place where causes become money: a suspect is whatever this says makes the difference, and nothing else.
 */
export function explains(cause: CashCause): number {
  switch (cause.kind) {
    case 'notPaid':
    case 'nextDay':
      return -cause.amount;
    case 'notRefunded':
    case 'accountInCash':
      return cause.amount;
    case 'twice':
      return cause.what === 'taken' ? cause.amount : -cause.amount;
    case 'change':
      return cause.given === 'never' ? cause.amount : -cause.amount;
    case 'sets':
      return (cause.likely - cause.sets) * cause.price;
    case 'cardAmount':
      return cause.onCard - cause.price;
    case 'transposed':
      return cause.likely - cause.typed;
    case 'piecesTransposed':
      return (cause.typed - cause.likely) * cause.denomination;
    case 'remittance':
      return cause.what === 'debt' || cause.what === 'batch' ? cause.amount : -cause.amount;
    case 'notes':
      return cause.pieces * cause.denomination;
    case 'wrongLine':
      return cause.pieces * (cause.enteredAs - cause.denomination);
  }
}
