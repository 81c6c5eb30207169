import type { CollectorRejection } from '@jazylym/domain/organisation/collector';
import type { Language } from '@jazylym/domain/organisation/organisation';

import { formatShortDate } from '../../format.ts';
import type { Translate } from '../../i18n.ts';

type Wording = { t: Translate; language: Language };

/** Why a change of the register or of blanks was refused, as a sentence: what is wrong and how to mend it. */
export function explainCollectorRejection(rejection: CollectorRejection, { t, language }: Wording): string {
  switch (rejection.reason) {
    case 'numberTaken':
      return t('collectors.rejection.numberTaken', { number: rejection.number, name: rejection.name });
    case 'activeBackwards':
      return t('collectors.rejection.activeBackwards', {
        from: formatShortDate(rejection.activeFrom, language),
        to: formatShortDate(rejection.activeTo, language),
      });
    case 'channelFixed':
      return t('collectors.rejection.channelFixed', { kind: t(`collectors.kind.${rejection.channel}`) });
    case 'notActive':
      return t('collectors.rejection.notActive', {
        from: formatShortDate(rejection.activeFrom, language),
        to:
          rejection.activeTo === null
            ? t('collectors.rejection.stillActive')
            : formatShortDate(rejection.activeTo, language),
      });
    case 'blanksIssued':
      return t('collectors.rejection.blanksIssued', {
        first: rejection.first,
        last: rejection.last,
        name: rejection.name,
      });
    case 'blankNotHeld':
      return t('collectors.rejection.blankNotHeld', { number: rejection.number });
    case 'changedMeanwhile':
    case 'conflict':
      return t(`collectors.rejection.${rejection.reason}`);
  }
}
