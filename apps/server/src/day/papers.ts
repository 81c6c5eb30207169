import { type DayFileFacts, workbookOf } from '@jazylym/documents/protocol/workbook';
import { CARDS_IN_FILE, cardFiles } from '@jazylym/domain/day/card-files';
import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { DayState } from '@jazylym/domain/day/day';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts, ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { type CardOrder, cardsIn } from '@jazylym/domain/day/sort';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { PdfJob } from '../abonement/pdf-job.ts';
import { formsOf } from '../abonement/store.ts';
import type { Services } from '../context.ts';
import { storedIssuer } from '../organisation/issuer-store.ts';
import { cardsOfDay } from './cards-store.ts';
import { certifiedOf } from './day.ts';
import { stateOf } from './day-store.ts';
import { dayFacts, type OfDay } from './facts.ts';
import { dayRows } from './facts-store.ts';
import { storedProtocol } from './protocol-store.ts';

type Reading = Pick<Services, 'db' | 'known'>;

/** A day as its papers and files say it: certified as it was sealed, otherwise as it is now. */
type LoadedDay = {
  state: DayState;
  rows: DayFacts['rows'];
  titles: DayFacts['titles'];
  protocol: ExtendedProtocol;
  certified: CertifiedProtocol | null;
};

async function loadDay({ db, known }: Reading, of: OfDay): Promise<LoadedDay | null> {
  const state = await stateOf(db.pool, of.facilityId, of.businessDate);
  if (state === null) return null;
  const stored = state === 'certified' ? await storedProtocol(db.pool, of) : null;
  if (stored !== null) {
    const { rows, titles } = await dayRows(db.pool, of);
    return { state, rows, titles, protocol: stored.content.protocol, certified: certifiedOf(stored) };
  }
  const facts = await dayFacts(db.pool, known, of);
  return { state, rows: facts.rows, titles: facts.titles, protocol: extendedProtocol(facts), certified: null };
}

/** A paper of a day to be made, and what it is called where it is saved: number of the protocol, or facility and date. */
export type DayPaper = { name: string; job: PdfJob };

/** The extended protocol, draft or certified; null where the facility has no such day. `publicUrl` is where its seal is verified. */
export async function protocolPaper(reading: Reading, of: OfDay, publicUrl: string): Promise<DayPaper | null> {
  const day = await loadDay(reading, of);
  if (day === null) return null;
  const { protocol, rows, certified } = day;
  const issuer = await storedIssuer(reading.db.pool);
  const { code: facilityCode } = protocol.facility;
  const sealed =
    certified === null
      ? null
      : {
          certified,
          address: sealAddress(publicUrl, { facilityCode, businessDate: of.businessDate, seal: certified.seal }),
        };
  return { name: nameOf(day), job: { paper: 'protocol', facts: { protocol, rows, sealed, issuer } } };
}

const nameOf = ({ protocol, certified }: LoadedDay): string =>
  certified === null ? `${protocol.facility.code}-${protocol.businessDate}` : certified.content.number;

/** A day's file to be written: its sheets in the language of who asks, and what it is called. */
export async function protocolSheets(
  reading: Reading,
  of: OfDay,
  { author, language, now }: { author: string; language: Language; now: Date },
) {
  const day = await loadDay(reading, of);
  if (day === null) return null;
  const { state, rows, titles, protocol, certified } = day;
  const facts: DayFileFacts = {
    ...{ protocol, rows, titles, state, certified, author },
    collectors: protocol.collectors.map(({ collector }) => collector),
    writtenAt: now.toISOString(),
  };
  return { name: nameOf(day), book: workbookOf(facts, language) };
}

/** The lists of a day's sorted cards; null where the facility has no such day. */
export async function sortingPaper(reading: Reading, of: OfDay): Promise<DayPaper | null> {
  const found = await cardsFound(reading, of);
  if (found === null) return null;
  const { facility, branchNames, cards } = found;
  const issuer = await storedIssuer(reading.db.pool);
  const facts = { facility, branchNames, businessDate: of.businessDate, cards, issuer };
  return { name: `${facility.code}-${of.businessDate}`, job: { paper: 'sortingList', facts } };
}

/**
 * A day's delivery cards in an order, so many in a file; `part` counts from 1. Null where the facility has no such day or the day
 * no such part. All are copies: the original of a form comes with its acceptance.
 */
export async function cardsPaper(
  reading: Reading,
  of: OfDay,
  { part, order }: { part: number; order: CardOrder },
): Promise<DayPaper | null> {
  const found = await cardsFound(reading, of);
  if (found === null || part > cardFiles(found.cards.length)) return null;
  const ids = cardsIn(order, found.cards).map(({ abonementId }) => abonementId);
  const forms = await formsOf(reading.db.pool, {
    facilityId: of.facilityId,
    ids: ids.slice((part - 1) * CARDS_IN_FILE, part * CARDS_IN_FILE),
  });
  const name = `${found.facility.code}-${of.businessDate}-${part}`;
  return { name, job: { paper: 'ps1', forms: forms.map((form) => ({ ...form, print: null })) } };
}

async function cardsFound({ db, known }: Reading, of: OfDay) {
  if ((await stateOf(db.pool, of.facilityId, of.businessDate)) === null) return null;
  const facility = known.facility(of.facilityId);
  const branch = known.branches().find(({ code }) => code === facility?.branchCode);
  if (facility === undefined || branch === undefined) return null;
  return { facility, branchNames: branch.names, cards: await cardsOfDay(db.pool, of) };
}
