import type { AccountName } from './accounts.ts';
import { CITY_FACILITY, OTHER_FACILITY, RAYON_FACILITY } from './reference.ts';
import { type RequestInput, request } from './request.ts';
import type { TestServer } from './server.ts';

/** Facilities as somebody in the city facility sees them. The absent one does not exist. */
export const TARGETS = {
  own: CITY_FACILITY,
  sibling: RAYON_FACILITY,
  otherBranch: OTHER_FACILITY,
  absent: 99,
} as const;
export type Target = keyof typeof TARGETS;

const CLERKS = { own: 'aigerim', sibling: 'bolat', otherBranch: 'saule' } as const satisfies Partial<
  Record<Target, AccountName>
>;

/** Somebody who may pay by account. */
export const ORGANIZATION = {
  kind: 'organization',
  name: '«Қазпошта» АҚ',
  bin: '000140002217',
  phone: null,
  language: 'kk',
} as const;

/** Registers an abonement in every facility, as `request` has it but for `change`; the absent facility's id is one that nobody has. */
export async function abonementInEach(
  server: TestServer,
  change: Partial<RequestInput> = {},
): Promise<Record<Target, string>> {
  const ids: Record<Target, string> = { own: '', sibling: '', otherBranch: '', absent: request().id };
  for (const target of ['own', 'sibling', 'otherBranch'] as const) {
    const asked = request({ ...change, facilityId: TARGETS[target] });
    const answer = await (await server.as(CLERKS[target])).abonement.accept.mutate(asked);
    if (!answer.ok) throw new Error(answer.rejection.reason);
    ids[target] = asked.id;
  }
  return ids;
}
