import type { Rejection } from '@jazylym/domain/abonement/abonement';
import type { Month } from '@jazylym/domain/calendar/calendar';
import type { BranchCode, Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '../counted.ts';
import { formatDate, formatMoney, formatMonth } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** How to name what a rejection speaks of in the reader's language. `branchName` answers a branch's name by its code. */
export interface Wording {
  t: Translate;
  language: Language;
  branchName: (code: BranchCode) => string;
}

/** A rejection as a full sentence for the clerk: what is wrong and how to mend it. */
export function explainRejection(rejection: Rejection, wording: Wording): string {
  const sentence = sentenceOf(rejection, wording);
  // A month's name is not capitalised in Kazakh and Russian, unless it opens the sentence.
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

type OfMonth = Extract<Rejection, { reason: 'startMonthClosed' | 'yearNotPublished' | 'titleNotInYear' }>;

/** Why a start month is closed, or not on offer yet or any more, and what is open instead. */
function monthSentence(rejection: OfMonth, { t, language }: Pick<Wording, 't' | 'language'>): string {
  const named = (month: Month) => formatMonth(month, language);
  switch (rejection.reason) {
    case 'startMonthClosed': {
      const { firstOpen, awaits: year } = rejection;
      const closed = {
        startMonth: named(rejection.startMonth),
        closedAfter: formatDate(rejection.closedAfter, language),
      };
      if (firstOpen !== null)
        return t('abonement.rejection.startMonthClosed', { ...closed, firstOpen: named(firstOpen) });
      if (year === null) return t('abonement.rejection.nothingOpen.dropped', closed);
      return t('abonement.rejection.nothingOpen.awaits', { ...closed, year });
    }
    case 'yearNotPublished': {
      const { year, closedAfter } = rejection;
      const [startMonth, last] = [named(rejection.startMonth), named(rejection.last)];
      if (closedAfter === null) return t('abonement.rejection.yearNotPublished', { startMonth, year, last });
      const closed = { startMonth: last, closedAfter: formatDate(closedAfter, language) };
      return t('abonement.rejection.nothingOpen.awaits', { ...closed, year });
    }
    case 'titleNotInYear': {
      const { publicationIndex: index, year, open } = rejection;
      if (open === null) return t('abonement.rejection.nothingOpen.notInYear', { index, year });
      const months = { first: named(open.first), last: named(open.last) };
      return t('abonement.rejection.titleNotInYear', { index, year, ...months });
    }
  }
}

function sentenceOf(rejection: Rejection, { t, language, branchName }: Wording): string {
  switch (rejection.reason) {
    case 'unknownIndex':
      return t('abonement.rejection.unknownIndex', { index: rejection.publicationIndex });
    case 'termNotOffered':
      return t('abonement.rejection.termNotOffered', {
        term: counted(rejection.months, 'month', language),
        offered: rejection.offered.join(', '),
      });
    case 'startMonthClosed':
    case 'yearNotPublished':
    case 'titleNotInYear':
      return monthSentence(rejection, { t, language });
    case 'startMonthNotInCatalogue':
      return t('abonement.rejection.startMonthNotInCatalogue', {
        startMonth: formatMonth(rejection.startMonth, language),
        first: formatMonth(rejection.first, language),
        last: formatMonth(rejection.last, language),
      });
    case 'noIssuesInTerm':
      return t('abonement.rejection.noIssuesInTerm', {
        startMonth: formatMonth(rejection.startMonth, language),
        term: counted(rejection.months, 'month', language),
      });
    case 'outsideTerritory':
      return t('abonement.rejection.outsideTerritory', {
        branch: branchName(rejection.branchCode),
        territory: rejection.territory.map(branchName).join(', '),
      });
    case 'unknownPostalCode':
      return t('abonement.rejection.unknownPostalCode', { postalCode: rejection.postalCode });
    case 'addressIncomplete':
      return t(`abonement.rejection.addressIncomplete.${rejection.missing}`);
    case 'priceChanged':
      return t('abonement.rejection.priceChanged', {
        current: formatMoney(rejection.current.total, language),
        shown: formatMoney(rejection.shown.total, language),
      });
    case 'notEnoughCash':
      return t('abonement.rejection.notEnoughCash', {
        given: formatMoney(rejection.given, language),
        total: formatMoney(rejection.total, language),
        missing: formatMoney(rejection.total - rejection.given, language),
      });
    case 'facilityClosed':
      return t('abonement.rejection.facilityClosed', { closedOn: formatDate(rejection.closedOn, language) });
    case 'accountNeedsOrganization':
    case 'conflict':
    case 'noCatalogue':
      return t(`abonement.rejection.${rejection.reason}`);
  }
}
