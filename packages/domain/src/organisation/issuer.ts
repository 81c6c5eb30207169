import * as z from 'zod';
import { Bic, Iban } from '../abonement/bank-account.ts';
import { BusinessNumber } from '../abonement/identity-number.ts';
import { Line } from './line.ts';

/** A line as papers carry it, in Kazakh and in Russian. */
const OnPaper = z.object({ kk: Line.min(1), ru: Line.min(1) });

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
