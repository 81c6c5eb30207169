import { i18n } from '@jazylym/front/language';
import { addFacilityWords } from '@jazylym/i18n/day/facility-words';

/** Learnt once, as soon as one of the pages of collectors, debts or the facility's day is loaded. */
addFacilityWords(i18n);
