import { parseNumber } from '@jazylym/domain/abonement/number';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { sampleInvoice } from './sample-content.ts';

it('shows an issuer’s details on an invoice that says it is a sample, under a number of no facility', () => {
  const content = sampleInvoice(DEMO_ISSUER);
  expect(content.issuer).toEqual(DEMO_ISSUER);
  expect(content.copy).toEqual({ kk: 'Үлгі', ru: 'Образец' });
  expect(parseNumber(content.number)?.facilityCode).toBe('000000');
});
