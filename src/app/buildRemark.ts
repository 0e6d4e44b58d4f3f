/** Something about the sheets a person should be told. */
export type BuildRemark =
  /** The earlier sheet was kept under another name. */
  | { readonly kind: 'kept'; readonly name: string; readonly keptAs: string }
  /** A sheet that is not ours has the name. */
  | { readonly kind: 'name-taken'; readonly wanted: string; readonly name: string }
  /** The name was longer than a sheet can bear, or has characters it cannot. */
  | { readonly kind: 'name-cut'; readonly wanted: string; readonly name: string };
