/** Pixel positions along the rows or the columns of a sheet. */
export class Axis {
  readonly #offsets: Float64Array;

  /** @param sizeOf pixels of a row or column; 0 when it is hidden */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.#offsets = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + sizeOf(index);
    }
  }

  get total(): number {
    return this.#offsets[this.count] ?? 0;
  }

  /** Where a row or column starts; past the end, where the last one stops. */
  offset(index: number): number {
    return this.#offsets[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** Length of `length` rows or columns from `start` on. */
  span(start: number, length: number): number {
    return this.offset(start + length) - this.offset(start);
  }

  /** The visible row or column at a pixel; the first or last one outside. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= position) low = middle;
      else high = middle - 1;
    }
    // hidden ones share their offset with the next visible one, which the search lands on
    return low;
  }

  /** The next visible index in a direction, or `from` itself at the edge. */
  step(from: number, direction: 1 | -1): number {
    for (let index = from + direction; index >= 0 && index < this.count; index += direction) {
      if (this.size(index) > 0) return index;
    }
    return from;
  }
}
