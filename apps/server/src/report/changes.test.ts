import { describe, expect, test } from 'vitest';
import { LOOKS_A_BEAT, LOOKS_A_STAY, openChanges, type Told } from './changes.ts';

describe('one look is for all', () => {
  const counted = () => {
    const asks = { read: 0, allowed: 0 };
    let position = 'one';
    const changes = openChanges({
      secret: 'secret',
      read: () => {
        asks.read += 1;
        return Promise.resolve(position);
      },
      allowed: (ids) => {
        asks.allowed += 1;
        return Promise.resolve(new Set(ids));
      },
    });
    const listener = (sessionId: string) => {
      const told: Told[] = [];
      const stop = changes.listen({ sessionId, told: (what) => void told.push(what), end: () => undefined });
      return { told, stop };
    };
    const move = (to: string): void => {
      position = to;
    };
    return { asks, changes, listener, move };
  };

  test('nobody listens: nothing is asked', async () => {
    const { asks, changes } = counted();
    await changes.lookAtSessions();
    await changes.lookAtFigures();
    expect(asks).toEqual({ read: 0, allowed: 0 });
  });

  test('many listen: one question each; sessions are looked at before a change is told', async () => {
    const { asks, changes, listener, move } = counted();
    const all = Array.from({ length: 200 }, (_, place) => listener(`session ${place}`));
    await changes.lookAtFigures();
    await changes.lookAtFigures();
    expect(asks).toEqual({ read: 2, allowed: 1 });
    move('two');
    await changes.lookAtFigures();
    expect(asks).toEqual({ read: 3, allowed: 2 });
    expect(all.every(({ told }) => told.length === 2)).toBe(true);
  });

  test('who hears of no change hears that all is well, and after ten minutes that they shall come anew', async () => {
    const { changes, listener } = counted();
    const { told } = listener('mine');
    for (let look = 1; look <= LOOKS_A_STAY; look += 1) await changes.lookAtFigures();
    expect(told.map(({ kind }) => kind)).toEqual([
      'changed',
      ...Array.from({ length: LOOKS_A_STAY / LOOKS_A_BEAT - 1 }, () => 'here'),
      'again',
    ]);
    expect(changes.count()).toBe(0);
  });

  test('who cannot be looked at is not listened to', async () => {
    const allowed = () => Promise.reject(new Error('no database'));
    const changes = openChanges({ secret: 'secret', read: () => Promise.resolve('one'), allowed });
    const ended: string[] = [];
    changes.listen({ sessionId: 'mine', told: () => undefined, end: () => void ended.push('mine') });
    await expect(changes.lookAtSessions()).rejects.toThrow('no database');
    expect([ended, changes.count()]).toEqual([['mine'], 0]);
  });
});
