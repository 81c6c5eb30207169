import type { AfterRejection } from '@jazylym/domain/abonement/afterwards';
import type { TestClient } from './client.ts';

/** Takes one abonement back, as the counter does; `id` is the reversal's. Throws notFound where the client cannot read it. */
export async function takeBack(
  { abonement }: TestClient,
  { facilityId, id, abonementId, reason }: { facilityId: number; id: string; abonementId: string; reason: string },
): Promise<{ ok: true } | { ok: false; rejection: AfterRejection }> {
  const { acceptance } = await abonement.get.query({ facilityId, id: abonementId });
  const reversals = [{ id, abonementId }];
  const answer = await abonement.reverseTogether.mutate({ facilityId, acceptanceId: acceptance.id, reason, reversals });
  return answer.ok ? { ok: true } : answer;
}
