import type { RemittanceRejection } from '@jazylym/domain/day/remittance';
import type { Translate } from '../../i18n.ts';

/** Why money handed in was not recorded or not taken back, as a sentence. */
export const explainRemittanceRejection = ({ reason }: RemittanceRejection, { t }: { t: Translate }): string =>
  t(`debts.rejection.${reason}`);
