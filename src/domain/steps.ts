/**
 * Work over many records that stops after each, so that whoever runs it can let others have their turn. It knows
 * neither a clock nor a thread; what it gives is the same at any pace.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;
