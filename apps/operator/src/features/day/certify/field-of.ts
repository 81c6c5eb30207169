import type { CertifyRejection } from '@jazylym/domain/day/certify';
import type { SignField } from './check-signature.ts';

/** The field in which a refusal is mended; null where it is mended elsewhere. */
export function fieldOf(rejection: CertifyRejection): SignField | null {
  switch (rejection.reason) {
    case 'wrongPin':
    case 'pinLocked':
      return rejection.whose === 'head' ? 'headPin' : 'pin';
    case 'headNeeded':
    case 'notTheHead':
      return 'headName';
    case 'noPin':
      return rejection.whose === 'head' ? 'headPin' : null;
    case 'reasonNeeded':
      return 'reason';
    case 'changedMeanwhile':
      return 'pin';
    default:
      return null;
  }
}
