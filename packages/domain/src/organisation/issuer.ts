import * as z from 'zod';
import { Bic, Iban } from '../abonement/bank-account.ts';
import { BusinessNumber } from '../abonement/identity-number.ts';
import { Line } from './line.ts';
import { against, type Decision } from './reference-rejection.ts';

/** A line as papers carry it, in Kazakh and in Russian. */
export const OnPaper = z.object({ kk: Line.min(1), ru: Line.min(1) });
export type OnPaper = z.infer<typeof OnPaper>;

/** The setting that holds the issuer. */
export const ISSUER_SETTING = 'organisation.issuer';

/**
 * Who issues receipts and invoices: the post, and where it is paid. `beneficiaryCode` (Кбе) and `paymentPurposeCode` (КНП) are
 * what a payer's bank asks for besides, printed where they are known.
 */
export const Issuer = z.object({
  names: OnPaper,
  bin: BusinessNumber,
  iban: Iban,
  bank: OnPaper,
  bic: Bic,
  address: OnPaper,
  beneficiaryCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  paymentPurposeCode: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  /** Invented, to try the system with: papers say so in large letters. */
  isDemo: z.boolean().default(false),
});
export type Issuer = z.infer<typeof Issuer>;

/** Who issues until an administrator says who does: nobody that money could be paid to. */
export const DEMO_ISSUER: Issuer = Issuer.parse({
  names: { kk: '«Демо пошта» ЖШС', ru: 'ТОО «Демо-почта»' },
  bin: '000140000002',
  iban: 'KZ37000DEM0000000000',
  bank: { kk: '«Демо банк» АҚ', ru: 'АО «Демо-банк»' },
  bic: 'DEMOKZKA',
  address: { kk: 'Астана қ., Демо көшесі, 1', ru: 'г. Астана, ул. Демо, 1' },
  beneficiaryCode: '17',
  paymentPurposeCode: '859',
  isDemo: true,
});

/** A field that says nothing of the demo's: money sent there would reach nobody. */
const ownOf = <Schema extends z.ZodType<string>>(schema: Schema, demos: string): Schema =>
  schema.refine((text) => text !== demos, 'demo');

/** An issuer as an administrator writes it: none of what it is paid by is the demo's, so it is no demo either. */
export const IssuerDraft = Issuer.extend({
  bin: ownOf(BusinessNumber, DEMO_ISSUER.bin),
  iban: ownOf(Iban, DEMO_ISSUER.iban),
  bic: ownOf(Bic, DEMO_ISSUER.bic),
  isDemo: z.literal(false).default(false),
});
export type IssuerDraft = z.infer<typeof IssuerDraft>;

/** A change of the issuer: there is always one, the demo's until somebody sets it. */
export const IssuerChange = z.object({ seen: Issuer, next: IssuerDraft });
export type IssuerChange = z.infer<typeof IssuerChange>;

export const decideIssuer = (change: IssuerChange, stored: Issuer): Decision<Issuer> =>
  against(change, stored, '') ?? { ok: true, next: change.next, isChanged: true };
