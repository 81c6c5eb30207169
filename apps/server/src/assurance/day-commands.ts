import fc from 'fast-check';
import { certify, close, count, nextMorning, takeBack } from './closing-commands.ts';
import { accept, batch, handOver, pay, reverse, takeEntryBack } from './counter-commands.ts';
import { crash } from './crash-commands.ts';
import type { Command } from './day-command.ts';

const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });
const place = fc.nat(20);
/** Mostly the first: what is next in a clerk's evening. */
const near = fc.oneof(often(3, fc.constant(0)), often(1, fc.nat(6)));
const slip = fc.constantFrom(0, 0, 0, -5000, 10_000);
const share = fc.constantFrom(0, 10, 100);

/** A facility's life, what happens often more often. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  often(600, fc.constantFrom(accept('cash'), accept('cash'), accept('account'))),
  often(200, fc.integer({ min: 1, max: 3 }).map(batch)),
  often(400, place.map(reverse)),
  often(150, place.map(pay)),
  often(
    300,
    fc.integer({ min: 1, max: 8000 }).map((tenge) => handOver(tenge * 100)),
  ),
  often(150, place.map(takeEntryBack)),
  often(400, near.map(close)),
  often(100, near.map(takeBack)),
  often(
    600,
    fc.tuple(near, slip, share).map((args) => count(...args)),
  ),
  // Looking at a PIN is slow on purpose: 50 ms, as much as ten acceptances.
  often(120, near.map(certify)),
  often(300, fc.constant(nextMorning)),
  // The server starts again, which takes as long as hundreds of the others.
  often(
    3,
    fc.tuple(fc.constantFrom('counter', 'counter', 'certify', 'close'), near, fc.nat(30)).map((args) => crash(...args)),
  ),
);
