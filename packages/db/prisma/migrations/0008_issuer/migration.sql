-- AlterEnum
ALTER TYPE "change_subject" ADD VALUE 'issuer';

-- The second setting that the application may write: who issues receipts and invoices. What signs cookies stays out of its reach.
CREATE POLICY setting_issuer_is_set ON setting FOR INSERT WITH CHECK (name = 'organisation.issuer');
CREATE POLICY setting_issuer_is_changed ON setting FOR UPDATE USING (name = 'organisation.issuer')
  WITH CHECK (name = 'organisation.issuer');
