import type { MessageTree } from '../message-tree.ts';
import type { seal as kk } from './seal-kk.ts';

export const seal = {
  title: 'Verifying a protocol’s seal',
  product: 'Jazylym',
  genuine: {
    title: 'The seal is genuine',
    hint: 'What stands below has not changed since it was sealed. Compare it with the paper in your hands: all of it must be the same.',
  },
  differs: {
    title: 'The seal does not fit what is stored',
    hint: 'Do not trust this paper. Scan the code once more; if the answer stays the same, ask the post office that gave you the paper, or the post’s management.',
  },
  keyMissing: {
    title: 'The seal cannot be verified now',
    hint: 'The key of this seal is not on the server. Until it is back the paper can neither be trusted nor called a forgery: tell the post’s management and try again later.',
  },
  malformed: {
    title: 'The address is incomplete',
    hint: 'No protocol bears such an address. Point the camera at the whole QR code and scan it again.',
  },
  tooMany: {
    title: 'Too many verifications',
    hint: 'Try again in a minute.',
  },
  failed: {
    title: 'The seal cannot be verified now',
    hint: 'The server cannot answer now. Try again in a few minutes.',
  },
  facility: 'Facility',
  day: 'Operational day',
  number: 'Protocol number',
  certifiedAt: 'Certified',
  operator: 'Operator',
  head: 'Head of the facility',
  abonements: 'Abonements',
  total: 'Total',
  cashCounted: 'Cash counted',
  cashDifference: 'Difference in cash',
  cardsDifference: 'Difference in cards',
  none: 'none',
  key: 'Key of the seal',
  languages: 'Language',
} as const satisfies MessageTree<typeof kk>;
