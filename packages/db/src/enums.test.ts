import { Channel, PaymentMethod, Subscriber } from '@jazylym/domain/abonement/abonement';
import { Role } from '@jazylym/domain/access/role';
import { DistributionSystem, PricedBy, PublicationKind } from '@jazylym/domain/catalogue/catalogue';
import { Zone } from '@jazylym/domain/organisation/organisation';
import { expect, test } from 'vitest';
import * as stored from '../generated/enums.ts';

/** The two packages do not know each other; only this test knows both. */
const RULES: Record<string, readonly string[]> = {
  Channel: Channel.options,
  DistributionSystem: DistributionSystem.options,
  PaymentMethod: PaymentMethod.options,
  PricedBy: PricedBy.options,
  PublicationKind: PublicationKind.options,
  Role: Role.options,
  SubscriberKind: Subscriber.options.map((option) => option.shape.kind.value),
  Zone: Zone.options,
};

/** The day's states have no rules yet. */
const WITHOUT_RULES = ['DayState'];

test.for(Object.entries(stored).filter(([name]) => !WITHOUT_RULES.includes(name)))(
  'the database and the rules know the same values of %s',
  ([name, values]) => {
    expect(Object.keys(values).toSorted()).toEqual([...(RULES[name] ?? [])].toSorted());
  },
);
