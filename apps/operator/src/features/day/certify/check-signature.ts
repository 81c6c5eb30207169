import { pinProblem } from '@jazylym/domain/access/pin';

/** What is typed to sign a day; the head's part where two sign. */
export type Signature = { reason: string; pin: string; headName: string; headPin: string };
export type SignField = keyof Signature;

export type SignTrouble = 'reasonMissing' | 'pinShape' | 'headNameMissing';

/** A reason has at least so many characters, as the server asks. */
const LEAST_REASON = 3;

/** What hinders the signature, field by field, in the order of the fields. */
export function checkSignature(
  { reason, pin, headName, headPin }: Signature,
  { differs, isForTwo }: { differs: boolean; isForTwo: boolean },
): Partial<Record<SignField, SignTrouble>> {
  const isPin = (text: string) => pinProblem(text) !== 'notSixDigits';
  return {
    ...(differs && reason.trim().length < LEAST_REASON && { reason: 'reasonMissing' }),
    ...(!isPin(pin) && { pin: 'pinShape' }),
    ...(isForTwo && headName.trim() === '' && { headName: 'headNameMissing' }),
    ...(isForTwo && !isPin(headPin) && { headPin: 'pinShape' }),
  };
}
