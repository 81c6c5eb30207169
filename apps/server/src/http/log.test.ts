import { expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import { request } from '../testing/request.ts';
import { startTestServer } from '../testing/server.ts';

test('a log tells every answer by its own id and nothing of the persons in it, not even of a defect', async () => {
  const lines: string[] = [];
  const server = await startTestServer({ log: 'info', logTo: { write: (line) => void lines.push(line) } });
  try {
    const cookie = await server.cookieOf('aigerim');
    const asked = () =>
      request({
        subscriber: { kind: 'individual', name: 'Құпиябек', iin: null, phone: '+77019998877', language: 'kk' },
      });
    await call(server.url, 'abonement.accept', { input: asked(), cookie });
    await call(server.url, 'abonement.search', { input: { facilityId: 1, text: 'Құпиябек' }, cookie });
    await call(server.url, 'catalogue.search', { input: { text: 'Құпиябек' } });
    await fetch(`${server.url}/trpc/catalogue.search?input=%7B%22text%22%3A%22Құпиябек`);
    // A defect whose message would quote the row.
    await server.owner.query(`ALTER TABLE abonement_subscriber ADD CHECK (name <> 'Құпиябек') NOT VALID`);
    const defect = await call(server.url, 'abonement.accept', { input: asked(), cookie });
    expect([defect.status, JSON.parse(defect.text).error.message]).toEqual([500, 'defect']);

    const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const answered = log.filter((line) => line.msg === 'answered');
    expect(answered.map((line) => [line.method, line.path, line.status])).toContainEqual([
      'POST',
      '/trpc/abonement.accept',
      200,
    ]);
    expect(new Set(answered.map((line) => line.reqId)).size).toBe(answered.length);
    expect(log.find((line) => line.msg === 'failed')).toMatchObject({
      err: { code: '23514', table: 'abonement_subscriber' },
    });
    const text = lines.filter((line) => !line.includes('Server listening at')).join('');
    for (const secret of [
      'Құпиябек',
      '%D2%9A',
      '9998877',
      'Тәуке',
      'aigerim',
      'jazylym-test',
      '127.0.0.1',
      cookie.slice(30),
    ])
      expect(text).not.toContain(secret);
  } finally {
    await server.close();
  }
});
