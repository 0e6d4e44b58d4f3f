/** Why a use case could not be carried out; the wording is made from it in `wording.zh-CN.ts`. */
export type AppProblemDetails =
  | { readonly kind: 'no-attachment'; readonly file: string | null }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'no-ledger' }
  | { readonly kind: 'no-task'; readonly task: string }
  | { readonly kind: 'no-units' }
  /** Rows people edited that cannot be read; writing the ledger would lose them. */
  | {
      readonly kind: 'unreadable-rows';
      readonly count: number;
      readonly sheet: string;
      readonly cell: string;
    };

/** Thrown by use cases before anything was written. */
export class AppProblem extends Error {
  constructor(readonly details: AppProblemDetails) {
    super(details.kind);
    this.name = 'AppProblem';
  }
}
