import { i18n } from '@jazylym/front/language';
import { addBatch } from '@jazylym/i18n/abonement/batch/add';

/** Learnt once, as soon as one of these screens is loaded. */
addBatch(i18n);
