/**
 * The server cannot start, or a command cannot do its work, for a reason that whoever operates it can mend: the message is
 * one sentence to them, and no stack is shown. Anything else that is thrown is a defect.
 */
export class CannotStart extends Error {}
