/** A hidden field written shorter than it is: a ledger of thousands of rows is sent to Excel as a whole. */
export interface Packing {
  readonly pack: (value: unknown) => unknown;
  /** What `pack` made, or the value itself as it was kept before; anything else comes back as it is. */
  readonly unpack: (kept: unknown) => unknown;
}

const NONE = '-';
const ADDRESS = /^[^\s-]+$/;

/**
 * Cells by field (`{ serial: 'A9', text: 'B9' }`) as their addresses in the order of the fields (`A9 B9 -`). Cells of
 * other fields, or places that are no addresses, are kept as they are.
 */
export function placedCells(fields: readonly string[]): Packing {
  return {
    pack: (value) => {
      const cells = value as Readonly<Record<string, string>>;
      const known = Object.entries(cells).every(
        ([field, cell]) => fields.includes(field) && ADDRESS.test(cell),
      );
      return known ? fields.map((field) => cells[field] ?? NONE).join(' ') : value;
    },
    unpack: (kept) => {
      const places = typeof kept === 'string' ? kept.split(' ') : [];
      if (places.length !== fields.length) return kept;
      return Object.fromEntries(
        fields.flatMap((field, index) => {
          const place = places[index] as string;
          return place === NONE ? [] : [[field, place]];
        }),
      );
    },
  };
}
