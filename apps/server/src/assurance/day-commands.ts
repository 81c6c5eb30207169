import fc from 'fast-check';
import { certify, close, count, nextMorning, takeBack } from './closing-commands.ts';
import { accept, batch, handOver, pay, restart, reverse, takeEntryBack } from './counter-commands.ts';
import type { Command } from './day-command.ts';

const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });
const place = fc.nat(20);
/** Mostly the first: what is next in a clerk's evening. */
const near = fc.oneof(often(3, fc.constant(0)), often(1, fc.nat(6)));
const slip = fc.constantFrom(0, 0, 0, -5000, 10_000);
const share = fc.constantFrom(0, 10, 100);

/** A facility's life, what happens often more often. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  often(60, fc.constantFrom(accept('cash'), accept('cash'), accept('account'))),
  often(20, fc.integer({ min: 1, max: 3 }).map(batch)),
  often(40, place.map(reverse)),
  often(15, place.map(pay)),
  often(
    30,
    fc.integer({ min: 1, max: 8000 }).map((tenge) => handOver(tenge * 100)),
  ),
  often(15, place.map(takeEntryBack)),
  often(40, near.map(close)),
  often(10, near.map(takeBack)),
  often(
    60,
    fc.tuple(near, slip, share).map((args) => count(...args)),
  ),
  often(25, near.map(certify)),
  often(30, fc.constant(nextMorning)),
  often(1, fc.constant(restart)),
);
