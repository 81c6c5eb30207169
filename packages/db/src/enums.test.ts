import * as abonement from '@jazylym/domain/abonement/abonement';
import { Paper, Step } from '@jazylym/domain/abonement/afterwards';
import { Role } from '@jazylym/domain/access/role';
import * as catalogue from '@jazylym/domain/catalogue/catalogue';
import { DayState } from '@jazylym/domain/day/day';
import { ChangeSubject } from '@jazylym/domain/organisation/change';
import { BlankEnd } from '@jazylym/domain/organisation/collector';
import { Zone } from '@jazylym/domain/organisation/organisation';
import { PlanKind } from '@jazylym/domain/report/plan';
import { expect, test } from 'vitest';
import * as stored from '../generated/enums.ts';

// The database does not know the domain: only this test proves that both mean the same words.
test.each([
  ['channel', stored.Channel, abonement.Channel.options],
  ['payment method', stored.PaymentMethod, abonement.PaymentMethod.options],
  ['subscriber kind', stored.SubscriberKind, abonement.Subscriber.options.map(({ shape }) => shape.kind.value)],
  ['paper', stored.Paper, Paper.options],
  ['step', stored.Step, Step.options],
  ['state of a day', stored.DayState, DayState.options],
  ['end of a blank', stored.BlankEnd, BlankEnd.options],
  ['role', stored.Role, Role.options],
  ['publication kind', stored.PublicationKind, catalogue.PublicationKind.options],
  ['distribution system', stored.DistributionSystem, catalogue.DistributionSystem.options],
  ['priced by', stored.PricedBy, catalogue.PricedBy.options],
  ['zone', stored.Zone, Zone.options],
  ['what is planned', stored.PlanKind, PlanKind.options],
  ['subject of a change', stored.ChangeSubject, ChangeSubject.options],
])('%s has the same values in the database and in the domain', (_name, inDatabase, inDomain) => {
  expect(Object.values(inDatabase)).toEqual(inDomain);
});
